const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Control characters but tab and line ends. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}/gu

/** Text as it may stand in HTML, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
}
