import { DirectionProvider, MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'
import { LanguageProvider } from './words/language.tsx'
import './style/mantine.css'
import './style/base.css'
import { THEME } from './style/theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
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
