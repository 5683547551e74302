/** Words that begin a new part of a phrase. */
export const BOUNDARY =
  /^(?:of|in|to|from|at|for|with|on|by|near|across|against|about|inside|within|between|throughout|who|which|that|whose|over|under|into|outside|during|after|before)$/

/** Words beside a name that change nothing in whom it means. */
export const ARTICLES = /^(?:the|a|an|some|all|most|both|official|self|proclaimed|so|called|then|now|current|ruling)$/
