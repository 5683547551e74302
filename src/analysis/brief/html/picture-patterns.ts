/** Hatchings that pictures fill with: what points apart, and a time without a source. */
export const PICTURE_PATTERNS = `<defs>
<pattern id="hatch-apart" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" style="fill:var(--apart);fill-opacity:.45"></rect><rect width="2.4" height="5" style="fill:var(--apart)"></rect></pattern>
<pattern id="hatch-gap" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="1.2" height="7" style="fill:currentColor;fill-opacity:.22"></rect></pattern>
</defs>`
