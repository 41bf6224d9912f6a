/**
 * Tables in the formats of offices: CSV, JSON, YAML and XLSX, plain, packed or in a ZIP.
 */
@NullMarked
package dev.enishi.table;

import org.jspecify.annotations.NullMarked;
