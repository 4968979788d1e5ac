package venuehub.server.importer.venue;

import java.util.List;
import java.util.Map;

/**
 * The words of {@code defaults.yaml} by which files are understood without a mapping.
 *
 * @param units usual headers of each field of a unit
 * @param households the same of a household
 * @param staff the same of an account
 * @param empty texts that count as an empty cell
 * @param asides first words of rows that are left out: sums, notes and signatures below a table
 * @param yes texts that mean yes
 * @param no texts that mean no
 * @param needs names of each need, by code
 * @param roles names of each role
 * @param compoundSurnames surnames of two characters
 */
public record WordsForm(
    Map<String, List<String>> units,
    Map<String, List<String>> households,
    Map<String, List<String>> staff,
    List<String> empty,
    List<String> asides,
    List<String> yes,
    List<String> no,
    Map<String, List<String>> needs,
    Map<String, List<String>> roles,
    List<String> compoundSurnames) {}
