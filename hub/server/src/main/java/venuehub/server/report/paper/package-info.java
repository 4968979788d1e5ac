/** What the hub prints: A4 pages as PDF, with Chinese text and codes for scanners. */
@NullMarked
package venuehub.server.report.paper;

import org.jspecify.annotations.NullMarked;
