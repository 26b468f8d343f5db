/**
 * Changes that no test can notice: in a line that begins so, what stands there, what is put there, the reason, and which
 * of several such places of the line is meant, counted from 0.
 */
const byFile = {
  'src/pathway/flow.ts': [
    [
      'if (!(flow > 0) || !(total > 0) || years < 1) return null',
      '>',
      '>=',
      'a flow of 0 adds up to 0 at any growth: the search ends at infinity, which is null too',
    ],
    [
      'let low = -1',
      '1',
      '2',
      'the sum is below any total from −2 to −1 as well: the root found is the same',
    ],
    ['let high = 1', '1', '2', 'the upper end is only to be high enough'],
    ['while (sum(high) < total) high *= 2', '<', '<=', 'the upper end is only to be high enough'],
    ['while (sum(high) < total) high *= 2', '2', '3', 'the upper end is only to be high enough'],
    ...[
      ['0', '1'],
      ['<', '<='],
      ['200', '201'],
      ['+=', '-='],
      ['1', '2'],
    ].map(([was, text]) => [
      'for (let step = 0; step < 200; step += 1) {',
      was,
      text,
      'the search ends where its two ends meet, long before the bound on its steps',
    ]),
    [
      'if (middle === low || middle === high) break',
      'middle === low || middle === high',
      'false',
      'saves steps only',
    ],
    ['if (middle === low || middle === high) break', '||', '&&', 'saves steps only'],
    [
      'if (sum(middle) < total) low = middle',
      '<',
      '<=',
      'where the sum is the total, both ends close in on it',
    ],
    [
      'return Math.abs(growth) < Number.EPSILON ? 0 : clean(growth)',
      '<',
      '<=',
      'no figures make just this growth',
    ],
  ],
  'src/validate/slip.ts': [
    [
      'const names = dimension === undefined ? [] : (customary.get(dimension) ?? [])',
      'dimension === undefined',
      'false',
      'no dimension has no customary units either',
    ],
    ['const converted = convert(', '1', '2', 'only the factor is taken of the conversion'],
    ['const converted = convert(', '0', '1', 'only the factor is taken of the conversion'],
    ['return converted.ok ?', 'converted.ok', 'true', 'nothing divided by no factor is likely'],
  ],
  'src/validate/expected-range.ts': [
    ['step === null ? 0 : Math.abs(step),', 'step === null', 'false', 'the size of null is 0'],
    [
      'digit === null ? 0 : Math.abs(digit - at),',
      'digit === null',
      'false',
      'above a value that has a place on the scale everything has',
    ],
    [
      'digit === null ? 0 : Math.abs(digit - at),',
      '0',
      '1',
      'above a value that has a place on the scale everything has',
    ],
    ['if (first === undefined) return 0', '0', 'null', 'so many years of null are 0'],
    [
      'if (second === undefined) return first',
      'second === undefined',
      'false',
      'a shortcut for what the rest gives as well',
    ],
    [
      'if (values.length === 2) return (first + second) / 2',
      'values.length === 2',
      'false',
      'a shortcut for what the rest gives as well',
    ],
    [
      'if (high === undefined) return 0',
      'high === undefined',
      'false',
      'of three values and more the middle one is there',
    ],
    ['if (high === undefined) return 0', '0', 'null', 'of three values and more the middle one is there'],
    ['if (high === undefined) return 0', '0', '1', 'of three values and more the middle one is there'],
  ],
  'src/validate/numbers.ts': [
    [
      'const doubtful = judge(year, isInFileOrder(cells) ? cells : cells.toSorted(inFileOrder))',
      'isInFileOrder(cells)',
      'false',
      'saves sorting what is sorted',
    ],
    [
      'if (year !== years.at(-1)) for (const track of tracks) extend(track, year, doubtful)',
      'year !== years.at(-1)',
      'true',
      'nothing comes after the last year',
    ],
    ...[
      [
        'cells.every((cell, index) => index === 0 || inFileOrder(cells[index - 1] ?? cell, cell) <= 0)',
        'null',
      ],
      ['||', '&&'],
      ['<=', '<'],
    ].map(([was, text]) => ['return cells.every(', was, text, 'saves sorting what is sorted']),
    [
      'return position === null ? -1 : position',
      'position === null',
      'false',
      'null counts as 0, and places from 1',
    ],
    ['return position === null ? -1 : position', '1', '2', 'any number below the first place'],
  ],
  'src/submission/collect.ts': [
    ['const span = plan.targetYear - plan.baselineYear + 1', '-', '+', 'more slots than years hold the same'],
    ['const span = plan.targetYear - plan.baselineYear + 1', '1', '2', 'more slots than years hold the same'],
    [
      'complete = complete.length === 0 ? kept : [...complete, ...kept]',
      'complete.length === 0',
      'false',
      'saves a copy',
    ],
    [
      'const earlier = index === undefined ? undefined : kept[index - 1]',
      'index === undefined',
      'false',
      'nothing stands at no place',
    ],
  ],
  'src/submission/same-reading.ts': [
    [
      "if (a.kind === 'statement' && b.kind === 'statement') return a.fulfilled === b.fulfilled",
      '&&',
      '||',
      'what is no statement is fulfilled in neither way',
    ],
    ["if (a.kind === 'bound' && b.kind === 'bound') {", '&&', '||', 'what is no bound has no side'],
  ],
  'src/submission/observe.ts': [
    [
      'const firstOf = (key: string) => !said.has(key) && said.add(key).size > 0',
      '>',
      '>=',
      'only adds to the set: its size is always above 0',
    ],
    [
      "const part = column.kind === 'value' ? column.part : undefined",
      "column.kind === 'value'",
      'true',
      'no other column names a part',
    ],
    [
      "const text = at.version < 0 ? '' : spannedCellAt(row, at.version).trim()",
      'at.version < 0',
      'false',
      'a column that is not there is empty',
    ],
    ['if (index < 0) return null', 'index < 0', 'false', 'a column that is not there is empty'],
    [
      'column: at.unit < 0 ? null : spannedCellAt(row, at.unit),',
      'at.unit < 0',
      'false',
      'a column that is not there is empty, and an empty unit is none',
    ],
    [
      "header: column.kind === 'value' || column.kind === 'indicator' ? column.unit : null,",
      "column.kind === 'value' || column.kind === 'indicator'",
      'true',
      'no other column is read as values',
    ],
    [
      'const faults = assessed ? uncalculatedIn(row, placeAt, (at) => at === index) : []',
      'assessed',
      'true',
      'they are not looked at where nothing is assessed',
    ],
    [
      "const regionHere = (column.kind === 'value' ? column.region : undefined) ?? region",
      "column.kind === 'value'",
      'true',
      'no other column has a region',
    ],
  ],
  'src/text/digits.ts': [
    [
      'if (simple.test(text)) return simpleQuantity(text)',
      'simple.test(text)',
      'false',
      'a shortcut for what the rest gives as well',
    ],
    [
      'if (simple.test(text)) return { quantity: simpleQuantity(text), suffix: null }',
      'simple.test(text)',
      'false',
      'a shortcut for what the rest gives as well',
    ],
    [
      'return { value: Number(text) + 0, decimals: point < 0 ? 0 : text.length - point - 1 }',
      '<',
      '<=',
      'no simple number begins with its point',
    ],
    [
      'return { value: Number(text) + 0, decimals: point < 0 ? 0 : text.length - point - 1 }',
      '0',
      '1',
      'no simple number begins with its point',
      1,
    ],
  ],
  'src/text/number.ts': [
    [
      "if (plain !== null) return accept({ kind: 'number', quantity: plain }, null, false)",
      'plain !== null',
      'false',
      'a shortcut for what the rest gives as well',
    ],
  ],
}

export const equivalent = Object.entries(byFile).flatMap(([file, changes]) =>
  changes.map(([at, was, text, why, nth = 0]) => ({ file, at, was, text, nth, why })),
)
