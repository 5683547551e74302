/** Characters of a phrase without the article it may begin with. */
export function withoutArticle(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  const article = /^(?:the|an?)\s+/i.exec(text.slice(start, end))?.[0].length ?? 0
  return [start + article, end]
}
