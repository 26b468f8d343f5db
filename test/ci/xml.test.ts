import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xml } from '../../src/ci/xml.ts'
import { readXml } from '../support/read-xml.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

describe('xml', () => {
  it.each([
    ['an empty element', { tag: 'a' }, '<a/>'],
    ['an attribute', { tag: 'a', attributes: { b: 1, c: null } }, '<a b="1"/>'],
    ['text', { tag: 'a', text: 'x ]]> & <y> "z"' }, '<a>x ]]&gt; &amp; &lt;y&gt; &quot;z&quot;</a>'],
    ['blanks of an attribute', { tag: 'a', attributes: { b: '\t\n\r' } }, '<a b="&#9;&#10;&#13;"/>'],
    [
      'what XML cannot write',
      { tag: 'a', text: '\u0000\u001b\ud800\ufffe' },
      '<a>\ufffd\ufffd\ufffd\ufffd</a>',
    ],
    ['signs beyond the first plane', { tag: 'a', text: '𠮷😀' }, '<a>𠮷😀</a>'],
    [
      'children',
      { tag: 'a', children: [{ tag: 'b' }, { tag: 'c', text: 'd' }] },
      '<a>\n  <b/>\n  <c>d</c>\n</a>',
    ],
  ])('%s', (_, element, written) => {
    expect(xml(element)).toBe(`${head}${written}\n`)
  })

  it('reads back as it was, whatever the text', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'&<>"\'\t\n\r]=;#x 数'),
        fc.integer({ max: 0xffff, min: 0 }).map((unit) => String.fromCharCode(unit)),
      ),
    })
    fc.assert(
      fc.property(text, text, (attribute, inner) => {
        const plain = (each: string) => each.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '\ufffd')
        const root = readXml(xml({ tag: 'a', attributes: { b: attribute }, text: inner }))
        expect(root).toEqual({
          tag: 'a',
          attributes: { b: plain(attribute) },
          text: plain(inner),
          children: [],
        })
      }),
    )
  })

  it.each([
    '<a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<a/><b/>',
    '<a>&nbsp;</a>',
    '<a b=1/>',
    '<a>\u0000</a>',
    '<a>x & y</a>',
    '',
  ])('the reader of these tests refuses %o', (document) => {
    expect(() => readXml(`${head}${document}`)).toThrow()
  })
})
