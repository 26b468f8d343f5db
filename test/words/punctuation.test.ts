import { expect, it } from 'vitest'
import { colon, comma, inBrackets, listComma, semicolon } from '../../src/words/punctuation.ts'

it('joins in each language as it is printed: full-width without a blank, or half-width with one after it', () => {
  const joined = (lang: 'zh' | 'en') => ['a', 'b'].join(listComma[lang])
  expect([joined('zh'), joined('en')]).toEqual(['a、b', 'a, b'])
  expect([comma, semicolon, colon]).toEqual([
    { zh: '，', en: ', ' },
    { zh: '；', en: '; ' },
    { zh: '：', en: ': ' },
  ])
  expect(['x'].map((text) => [inBrackets(text, 'zh'), inBrackets(text, 'en')])).toEqual([['（x）', ' (x)']])
})
