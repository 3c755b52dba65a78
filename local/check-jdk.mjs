// For the Makefile: if there is no usable JDK, says so in one line, before Maven prints many.

import { requireJdk } from './machine.mjs'

try {
  requireJdk()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
