/** Reading codes with the device's camera. */

export type CameraFailure = 'absent' | 'refused' | 'insecure' | 'failed';

/** The browser's own reader, where it has one; TypeScript does not know it yet. */
interface Detector {
  detect(image: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;

/** Milliseconds between two looks at the picture. */
const LOOK_EVERY = 150;
/** Wider pictures are only slower to read. */
const WIDEST = 800;

/** Whether asking for the camera makes sense at all. */
export function cameraFailure(): CameraFailure | undefined {
  if (!window.isSecureContext) {
    return 'insecure';
  }
  // Old browsers lack it even though the types say otherwise.
  return (navigator.mediaDevices as MediaDevices | undefined) ? undefined : 'absent';
}

/** Starts the camera behind the device; rejects with a {@link CameraFailure}. */
export async function openCamera(): Promise<MediaStream> {
  const failure = cameraFailure();
  if (failure) {
    throw failure;
  }
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1_280 } },
    });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    const known: Record<string, CameraFailure> = {
      NotAllowedError: 'refused',
      SecurityError: 'refused',
      NotFoundError: 'absent',
      OverconstrainedError: 'absent',
    };
    throw known[name] ?? 'failed';
  }
}

/** Looks at the video until there is a code in it, or until it is called off. */
export function watchFor(video: HTMLVideoElement, found: (text: string) => void): () => void {
  let off = false;
  const look = async () => {
    const read = await readerOf();
    while (!off) {
      const text = video.readyState >= video.HAVE_CURRENT_DATA ? await read(video) : undefined;
      if (text && !off) {
        found(text);
        return;
      }
      await new Promise((later) => window.setTimeout(later, LOOK_EVERY));
    }
  };
  void look();
  return () => {
    off = true;
  };
}

async function readerOf(): Promise<Reader> {
  const { BarcodeDetector } = window as { BarcodeDetector?: DetectorClass };
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (BarcodeDetector && formats.includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue;
  }
  return scriptedReader();
}

/** For browsers without a reader of their own; fetched only then. */
async function scriptedReader(): Promise<Reader> {
  const { default: read } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, WIDEST / Math.max(1, video.videoWidth));
    canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
    canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
    context?.drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = context?.getImageData(0, 0, canvas.width, canvas.height);
    return picture && read(picture.data, picture.width, picture.height)?.data;
  };
}
