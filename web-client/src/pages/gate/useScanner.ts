import { onBeforeUnmount, onMounted } from 'vue';

/** A code or a number has at least so many characters. */
const SHORTEST = 2;
/** Milliseconds after which what was typed and not ended is forgotten. */
const FORGOTTEN_AFTER = 3_000;
/** Some scanners end a code with Enter twice: the second must not admit anybody. */
const DEAF_AFTER_SCAN = 700;

export interface ScannerEvents {
  /** A text that ended with Enter. */
  scanned(text: string): void;
  /** Enter alone. */
  entered(): void;
  /** Whether a sheet is open: then only codes of tickets are taken, the rest is the sheet's. */
  busy(): boolean;
}

/** A handheld scanner types what it reads and ends it with Enter, wherever the page has its focus. */
export function useScanner(events: ScannerEvents): void {
  let typed = '';
  let lastKeyAt = 0;
  let scannedAt = -Infinity;

  const ended = (event: KeyboardEvent) => {
    const text = typed;
    typed = '';
    const code = text.toUpperCase().indexOf('VH1.');
    if (code >= 0) {
      take(text.slice(code), event);
    } else if (!events.busy() && !isField(event.target)) {
      if (text.length >= SHORTEST) {
        take(text, event);
      } else if (event.timeStamp - scannedAt < DEAF_AFTER_SCAN) {
        event.preventDefault();
      } else if (!isChosenByKeyboard(event.target)) {
        event.preventDefault();
        events.entered();
      }
    }
  };
  const take = (text: string, event: KeyboardEvent) => {
    // Else Enter would also press the button that was tapped last.
    event.preventDefault();
    event.stopPropagation();
    scannedAt = event.timeStamp;
    events.scanned(text);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.timeStamp - lastKeyAt > FORGOTTEN_AFTER) {
      typed = '';
    }
    lastKeyAt = event.timeStamp;
    if (event.key === 'Enter') {
      if (!event.repeat) {
        ended(event);
      }
    } else {
      typed += characterOf(event);
    }
  };
  onMounted(() => window.addEventListener('keydown', pressed, true));
  onBeforeUnmount(() => window.removeEventListener('keydown', pressed, true));
}

/** Under a Chinese input method keys come without their character, but with their place. */
function characterOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key !== 'Process' && key !== 'Unidentified') {
    return key.length === 1 ? key : '';
  }
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) {
    return shiftKey ? letter : letter.toLowerCase();
  }
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit ?? { Period: '.', Minus: shiftKey ? '_' : '-' }[code] ?? '';
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

/** Who goes through the page by keyboard presses what has the focus, and nothing else. */
function isChosenByKeyboard(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button:focus-visible, a:focus-visible');
}
