import { escapeHtml } from './escape-html.ts'
import { HTML_STYLE } from './html-style.ts'

/**
 * A page's beginning, up to its body: it loads nothing from anywhere, and runs nothing that its policy does not name.
 *
 * @param policy content security policy
 * @param style  what it needs beside the style that all pages share
 */
export function htmlHead(title: string, policy: string, style = ''): string {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Entente">
<title>${escapeHtml(title)}</title>
<style>${HTML_STYLE}${style}</style>
</head>`
}
