import { DirectionProvider, MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'
import { LanguageProvider } from './words/language.tsx'
import './style/mantine.css'
import './style/base.css'
import './parts/parts.css'
import { THEME } from './style/theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
// what dialogs use to hold the page still puts in a style of its own, and looks for its nonce here
Object.assign(window, { __webpack_nonce__: nonce })
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <LanguageProvider>
      <DirectionProvider>
        <MantineProvider theme={THEME} defaultColorScheme="auto" getStyleNonce={() => nonce}>
          <App />
        </MantineProvider>
      </DirectionProvider>
    </LanguageProvider>,
  )
}
