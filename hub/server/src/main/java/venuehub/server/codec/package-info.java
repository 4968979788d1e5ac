/**
 * Records of the core as JSON and back. One description of a record, its {@link
 * venuehub.server.codec.Shape}, is made by reflection; reading, writing and the JSON Schema all
 * follow it, so that the three cannot disagree.
 */
@NullMarked
package venuehub.server.codec;

import org.jspecify.annotations.NullMarked;
