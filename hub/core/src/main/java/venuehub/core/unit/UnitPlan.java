package venuehub.core.unit;

import org.jspecify.annotations.Nullable;

/**
 * A unit as the published stock lists it.
 *
 * @param id unique, such as {@code 3-1-1704}
 * @param section stairwell 单元, where a building has several
 * @param floor storey, may be negative
 * @param room the room number as shown
 * @param area gross floor area in m²
 * @param rank its place in the published list
 * @param reserved kept for a purpose from the start
 */
public record UnitPlan(
    String id,
    String pool,
    String type,
    String building,
    @Nullable String section,
    int floor,
    String room,
    double area,
    int rank,
    boolean reserved) {}
