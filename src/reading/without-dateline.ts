/** The place, agency and day before the first sentence of a wire item: "CAIRO, May 3 (Reuters) - ", "LAHORE: ". */
const DATELINE =
  /^(?:FILE - |\([A-Z][^)]{1,30}\)\s*-{1,2}\s*|[A-Z][A-Z .'-]{2,40}(?:,\s*(?:[A-Z][\p{L}.]*\s?){1,3}(?:\d{1,2})?)?(?:,\s*[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s*(?:\([^)]{2,30}\)\s*)?(?:--?|—|–|:)\s*|[A-Z][a-z]+:\s+|[A-Z][a-z]+, [A-Z][a-z]+ -{1,2} )/u

/** A wire item's text without the dateline it opens with, which is no part of its first sentence. */
export function withoutDateline(text: string): string {
  return text.replace(DATELINE, '')
}
