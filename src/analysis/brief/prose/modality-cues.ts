import type { Modality } from '../../../model/claim.ts'

/** Words that show a clause's modality to a reader without further help. */
const CUES: Readonly<Record<Exclude<Modality, 'actual'>, RegExp>> = {
  negated:
    /\b(?:not|n[’']t|no|never|without|neither|nor|none|nobody|nothing|fail\w*|refus\w+|declin\w+|avoid\w*|absen\w+|lack\w*|den(?:y|ied|ies)|stop\w*|ceas\w+|silen\w+|omit\w*|put off|cancel\w*)\b/i,
  conditional: /\b(?:if|unless|provided|only under|on condition|in case|would|were to|should|depend\w*)\b/i,
  possible:
    /\b(?:may|might|could|potential\w*|possib\w+|appear\w*|seem\w*|suggest\w*|likely|perhaps|apparent\w*|rumou?r\w*|suspic\w+|alleg\w+|speculat\w+|risk\w*|impl(?:y|ies|ied)|hint\w*|looks? (?:as|like))\b/i,
  planned:
    /\b(?:plan\w*|prepar\w+|inten[dt]\w*|will|would|going to|aim\w*|seek\w*|sought|hop(?:e|es|ed|ing)|propos\w+|want\w*|due to|about to|offer\w*|promis\w+|pledg\w+|schedul\w+|(?:is|are|was|were) to|set to|try\w*|tri(?:es|ed)|wish\w*|expect\w*)\b/i,
  reported:
    /\b(?:report\w*|alleg\w+|accord\w+|sa(?:id|ys?)|claim\w*|account\w*|cit(?:ed|es|ing)|t(?:old|ells?)|suspect\w*|rumou?r\w*|believ\w+|estimat\w+|suggest\w+|unconfirmed|accus\w+)\b/i,
}
const SPEECH =
  /\b(?:accus|report|said|say|stat(?:ed|ing|es)|declar|warn|prais|condemn|call|describ|urg|reject|den(?:y|ied)|ask|demand|insist|announc|t(?:ell|old)|promis|offer|propos|threat|complain|argu|affirm|reaffirm|emphasi|stress|reassur|congratulat|welcom|conced|repl|comment|remark|messag|letter|claim|pledg|vow|swear|swore|thank|appeal|protest|critici|suggest|add(?:ed|ing|s)|repeat|maintain|disclos|plead|blam|refus|dismiss|pronounc|talk|speech|address|wrote|writ|admit|acknowledg|mention|quot|agree|declin|confirm|voic|express|expressed|offered condolences|summon|invit|mourn|hail|reiterat|denounc|pray|recogni[sz]|point|found|ruled|reminder|demands?|statement|vetoe?|brush|cool|warm|sp(?:oke|eak)|\bheld|vague|sees?\b|saw\b)/i

/** Whether the words of a clause already show how far it is asserted. */
export function showsModality(text: string, modality: Modality): boolean {
  return modality === 'actual' || CUES[modality].test(text)
}

/** Whether the words tell that somebody speaks, so that they need no speaker in front. */
export function tellsSpeech(text: string): boolean {
  return SPEECH.test(text)
}
