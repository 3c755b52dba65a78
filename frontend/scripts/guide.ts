// Builds the user guide as a page of the SPA, /huong-dan.html, from docs/huong-dan.md and its pictures. Headings get the same
// anchors as on GitHub.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Marked } from 'marked'
import type { Plugin } from 'vite'

const docs = resolve(import.meta.dirname, '../../docs')
const page = 'huong-dan.html'
const pictures = 'huong-dan'

const style = `
:root { color-scheme: light; --text: #16202c; --page: #fff; --line: #d5dce4; --accent: #1d5a96; --pale: #eef4fa; --mark: #fff3df; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --text: #e6ebf0; --page: #10161d; --line: #35414e; --accent: #8fbfee; --pale: #1d3145; --mark: #38290f; }
}
body { max-width: 52rem; margin: 0 auto; padding: 1rem 1rem 4rem; color: var(--text); background: var(--page);
  font: 1rem/1.55 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; scroll-margin-top: 1rem; }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
:target { background: var(--mark); }
a { color: var(--accent); text-underline-offset: 0.18em; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; }
[role='group'] { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.4rem 0.6rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
code { padding: 0 0.2em; background: var(--pale); border-radius: 3px; }
:focus-visible { outline: 3px solid #f2a900; outline-offset: 2px; }
@media print { h2 { break-after: avoid; } img { max-height: 12cm; } }
`

/** Makes the anchor of a heading by the rules of GitHub. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

/** Tables of many columns are wider than a phone and scroll, also by keyboard. */
const scrolled = (html: string) =>
  html
    .replaceAll('<table>', '<div role="group" aria-label="Bảng" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')

export function guidePage(markdown: string): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      image({ href, text }) {
        return `<img src="${href.replace(/^images\//, `/${pictures}/`)}" alt="${text}" loading="lazy">`
      },
    },
  })
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hướng dẫn sử dụng – Tổ Số</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${style}</style>
</head>
<body>
<nav aria-label="Tổ Số"><a href="/">Về Tổ Số</a></nav>
<main>
${scrolled(marked.parse(markdown, { async: false }))}</main>
</body>
</html>
`
}

const read = () => readFile(resolve(docs, 'huong-dan.md'), 'utf8')

const picturesOf = (markdown: string) =>
  [...markdown.matchAll(/\(images\/([\w-]+\.png)\)/g)].map(([, name = '']) => name)

export function guide(): Plugin {
  return {
    name: 'toso-guide',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]
        const picture = new RegExp(`^/${pictures}/([\\w-]+\\.png)$`).exec(path ?? '')?.[1]
        if (path !== `/${page}` && !picture) return next()
        const body = picture ? readFile(resolve(docs, 'images', picture)) : read().then(guidePage)
        response.setHeader('Content-Type', picture ? 'image/png' : 'text/html; charset=utf-8')
        body.then((content) => response.end(content), next)
      })
    },
    async generateBundle() {
      const markdown = await read()
      this.emitFile({ type: 'asset', fileName: page, source: guidePage(markdown) })
      for (const name of picturesOf(markdown)) {
        const source = await readFile(resolve(docs, 'images', name))
        this.emitFile({ type: 'asset', fileName: `${pictures}/${name}`, source })
      }
    },
  }
}
