// Compares the parameters that the code passes to a text with the places that the text has for them.
import ts from 'typescript'

/** Parameters with a meaning of their own, which need no place in the text. */
const ofTheLibrary = new Set(['count', 'defaultValue'])

/**
 * @param {string} file name, for the messages
 * @param {string} source TypeScript
 * @param {Map<string, Set<string>>} texts names of the places in each text, by key without the plural
 * @returns {string[]} a message for each parameter that no text of its key has a place for, and for each place that gets none
 */
export function wrongParameters(file, source, texts) {
  const problems = []
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const visit = (node) => {
    if (ts.isCallExpression(node) && /(^|\.)t$/.test(node.expression.getText(tree))) {
      const [key, passed] = node.arguments
      const keys = key ? keysOf(key, texts) : []
      const names = passed ? namesIn(passed) : []
      if (keys.length > 0 && names) {
        for (const name of names)
          if (!ofTheLibrary.has(name) && !keys.some((one) => texts.get(one).has(name)))
            problems.push(`${file}: "${keys[0]}" has no place for {{${name}}}`)
        for (const place of keys.length === 1 ? texts.get(keys[0]) : [])
          if (!names.includes(place)) problems.push(`${file}: "${keys[0]}" gets no {{${place}}}`)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return problems
}

/** Undefined if the names cannot be told. */
function namesIn(passed) {
  if (!ts.isObjectLiteralExpression(passed)) return undefined
  const names = passed.properties.map(
    ({ name }) => name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text,
  )
  return names.every(Boolean) ? names : undefined
}

/** The keys that an expression can mean; none if it cannot be told. */
function keysOf(expression, texts) {
  if (ts.isStringLiteralLike(expression)) return texts.has(expression.text) ? [expression.text] : []
  if (ts.isConditionalExpression(expression))
    return [...keysOf(expression.whenTrue, texts), ...keysOf(expression.whenFalse, texts)]
  if (ts.isArrayLiteralExpression(expression)) return expression.elements.flatMap((one) => keysOf(one, texts))
  if (!ts.isTemplateExpression(expression)) return []
  const { head, templateSpans } = expression
  const pattern = [head, ...templateSpans.map(({ literal }) => literal)].map(({ text }) => escaped(text)).join('.+')
  return [...texts.keys()].filter((key) => new RegExp(`^${pattern}$`).test(key))
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
