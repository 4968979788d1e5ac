import type { LargeCall } from './calls/callQueue';
import type { Board } from './documents/read';
import type { DensityDocument, UnitsDocument } from 'web-client/live';
import type { Silence } from './feed/silence';
import type { VenueTime } from './feed/venueTime';
import type { Sheet } from './sheet';

/** All that a layout draws, at one moment. */
export interface Picture {
  /** Absent until the hub was heard for the first time on this device. */
  board: Board | undefined;
  units: UnitsDocument | undefined;
  /** Only where the venue counts its crowd. */
  density: DensityDocument | undefined;
  silence: Silence;
  /** Venue time (milliseconds since 1970) up to which the picture is known to be right. */
  asOf: number;
  large: LargeCall | undefined;
  time: VenueTime;
  sheet: Sheet;
}
