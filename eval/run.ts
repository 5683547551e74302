import { loadRegistry } from '../src/tasks/load-registry.ts'
import { evaluateActors } from './actors.ts'
import { evaluateClaims } from './claims.ts'
import { evaluateSyntax } from './syntax.ts'

const percent = (share: number) => share.toFixed(3)

const claims = evaluateClaims()
console.log('\nClaims in five annotated texts (gold/claims, scored by its score.mjs; mean, then each text)')
if (claims === null) console.log('  not there: ../shared/gold/claims is needed')
else {
  console.log(`  ${''.padEnd(34)}  mean   ${claims.texts.map((text) => text.padEnd(8)).join('')}`)
  for (const { name, mean, byText } of claims.figures) {
    console.log(`  ${name.padEnd(34)}  ${percent(mean)}  ${byText.map((one) => percent(one).padEnd(8)).join('')}`)
  }
}

const actors = evaluateActors(loadRegistry())
console.log('\nActors: phrases to countries (gold/actors)')
if (actors === null) console.log('  not there: ../shared/gold/actors is needed')
else {
  console.log(`  country right ${percent(actors.country)} of ${actors.cases} cases`)
  console.log(`  where one is named ${percent(actors.countryNamed)}, where none is ${percent(actors.countryAbsent)}`)
}

console.log('\nSyntax (UD English dev)')
evaluateSyntax()
