// For the Makefile: says in one line that there is no usable JDK, before Maven says it in many.

import { requireJdk } from './machine.mjs'

try {
  requireJdk()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
