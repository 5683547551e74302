import { useEffect, useRef } from 'react'

/** Single keys that do something while nobody types into a field and no dialog is open. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if ((event.target as Element).closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null)
        return
      const perform = now.current[event.key]
      if (perform === undefined) return
      event.preventDefault()
      perform()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
