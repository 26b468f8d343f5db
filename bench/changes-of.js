import { parseAst } from 'vitest/node'

const comparisons = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
}
const connectives = { '&&': '||', '||': '&&', '??': '&&' }
const methods = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  find: 'findLast',
  findLast: 'find',
  toLowerCase: 'toUpperCase',
}
/** Calls that may be left out: what they are called on stays. */
const removable = new Set([
  'filter',
  'toSorted',
  'trim',
  'trimStart',
  'trimEnd',
  'slice',
  'replace',
  'replaceAll',
])

/** Every small change of the source `code` of a file: where, what stands there, and what is to stand there instead. */
export function changesOf(file, code) {
  const changes = []
  const add = (start, end, text) => {
    if (code.slice(start, end) !== text) changes.push({ file, start, end, text })
  }
  const swap = (node, left, right, operator, other) => {
    const at = code.indexOf(operator, left.end)
    if (at >= 0 && at < right.start) add(at, at + operator.length, other)
    else throw new Error(`no ${operator} in ${code.slice(node.start, node.end)}`)
  }
  const condition = (test) => {
    for (const text of ['true', 'false']) add(test.start, test.end, text)
  }
  const visit = (node) => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    if (node === null || typeof node !== 'object' || typeof node.type !== 'string') return
    switch (node.type) {
      case 'ImportDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAnnotation':
      case 'TSTypeParameterInstantiation':
      case 'TSTypeParameterDeclaration':
        return
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
        visit(node.expression)
        return
      case 'BinaryExpression':
        for (const other of comparisons[node.operator] ?? [])
          swap(node, node.left, node.right, node.operator, other)
        break
      case 'LogicalExpression':
        swap(node, node.left, node.right, node.operator, connectives[node.operator])
        break
      case 'UnaryExpression':
        if (node.operator === '!' || node.operator === '-') add(node.start, node.start + 1, '')
        break
      case 'AssignmentExpression':
        if (node.operator === '+=') swap(node, node.left, node.right, '+=', '-=')
        if (node.operator === '-=') swap(node, node.left, node.right, '-=', '+=')
        if (node.operator === '*=') swap(node, node.left, node.right, '*=', '/=')
        break
      case 'ConditionalExpression':
      case 'IfStatement':
        condition(node.test)
        break
      case 'WhileStatement':
        add(node.test.start, node.test.end, 'false')
        break
      case 'Literal':
        if (typeof node.value === 'number') {
          const other = Number.isInteger(node.value) ? node.value + 1 : node.value * 1.1
          add(node.start, node.end, `${other}`)
        } else if (typeof node.value === 'boolean') add(node.start, node.end, `${!node.value}`)
        break
      case 'ReturnStatement':
        if (node.argument !== null) add(node.argument.start, node.argument.end, 'null')
        break
      case 'ExpressionStatement':
        if (['CallExpression', 'AssignmentExpression'].includes(node.expression.type))
          add(node.start, node.end, code[node.end - 1] === ';' ? ';' : 'void 0')
        break
      case 'CallExpression': {
        const { callee } = node
        if (callee.type !== 'MemberExpression' || callee.computed) break
        const { name } = callee.property
        if (Object.hasOwn(methods, name)) add(callee.property.start, callee.property.end, methods[name])
        if (removable.has(name)) add(callee.object.end, node.end, '')
        break
      }
    }
    for (const key of Object.keys(node)) if (key !== 'type') visit(node[key])
  }
  visit(parseAst(code, { lang: 'ts' }).body)
  return changes
    .toSorted((a, b) => a.start - b.start)
    .map((change) => {
      const line = code.slice(0, change.start).split('\n').length
      return {
        ...change,
        line,
        was: code.slice(change.start, change.end),
        at: code.split('\n')[line - 1].trim(),
      }
    })
    .map((change, index, all) => {
      const same = ({ line, was, text }) => line === change.line && was === change.was && text === change.text
      return { ...change, nth: all.slice(0, index).filter(same).length }
    })
}
