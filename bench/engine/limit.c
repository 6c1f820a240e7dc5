/*
 * The same scan as contract/columns/block-scan.ts, as plain C: what the machine allows this algorithm.
 * limit CODES OPERATIONS
 * CODES: one byte per record, column after column. OPERATIONS: numbers as text; first records, columns, values per column, steps,
 * steps to leave out; then per step the changed column and how many codes pass (-1: all), then those codes.
 * Prints the checksum of all counts and the milliseconds of each step.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BLOCK = 4096, COLUMNS = 8, CODES = 256 };

static int number(FILE *file) {
  int value = 0;
  if (fscanf(file, "%d", &value) != 1) exit(1);
  return value;
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  FILE *steps_file = argc == 3 ? fopen(argv[2], "r") : NULL;
  FILE *codes_file = argc == 3 ? fopen(argv[1], "rb") : NULL;
  if (!steps_file || !codes_file) return 1;
  const int records = number(steps_file), columns = number(steps_file);
  int start[COLUMNS + 1] = {0};
  for (int column = 0; column < columns; column++) start[column + 1] = start[column] + number(steps_file);
  const int cells = start[columns], steps = number(steps_file), left_out = number(steps_file);

  uint8_t *codes = malloc((size_t)records * columns), *fail_bits = calloc(records, 1);
  uint32_t *counts = malloc(cells * sizeof *counts);
  if (!codes || !fail_bits || !counts) return 1;
  if (fread(codes, 1, (size_t)records * columns, codes_file) != (size_t)records * columns) return 1;

  static uint8_t fail_bit_of_code[CODES], is_single[CODES], column_of_bit[CODES];
  static uint16_t passing[BLOCK + 1], nearly[BLOCK + 1];
  for (int column = 0; column < columns; column++) {
    is_single[1 << column] = 1;
    column_of_bit[1 << column] = column;
  }
  uint32_t checksum = 0x811c9dc5;
  for (int step = 0; step < steps; step++) {
    const int changed = number(steps_file), length = number(steps_file);
    int passing_codes[CODES];
    for (int at = 0; at < length; at++) passing_codes[at] = number(steps_file);

    const double before = milliseconds();
    const uint8_t bit = 1 << changed, others = ~bit;
    memset(fail_bit_of_code, length < 0 ? 0 : bit, CODES);
    for (int at = 0; at < length; at++) fail_bit_of_code[passing_codes[at]] = 0;
    memset(counts, 0, cells * sizeof *counts);
    for (int from = 0; from < records; from += BLOCK) {
      const int block = records - from < BLOCK ? records - from : BLOCK;
      const uint8_t *column = codes + (size_t)changed * records + from;
      uint8_t *bits = fail_bits + from;
      int passes = 0, misses = 0;
      for (int record = 0; record < block; record++) {
        const uint8_t failing = (bits[record] & others) | fail_bit_of_code[column[record]];
        bits[record] = failing;
        passing[passes] = record;
        passes += failing == 0;
        nearly[misses] = record;
        misses += is_single[failing];
      }
      for (int view = 0; view < columns; view++) {
        const uint8_t *viewed = codes + (size_t)view * records + from;
        uint32_t *count = counts + start[view];
        for (int at = 0; at < passes; at++) count[viewed[passing[at]]]++;
      }
      for (int at = 0; at < misses; at++) {
        const int record = nearly[at], view = column_of_bit[bits[record]];
        counts[start[view] + codes[(size_t)view * records + from + record]]++;
      }
    }
    const double elapsed = milliseconds() - before;

    if (step < left_out) continue;
    for (int cell = 0; cell < cells; cell++) checksum = (checksum ^ counts[cell]) * 0x01000193u;
    printf("%.6f\n", elapsed);
  }
  printf("%u\n", checksum);
  return 0;
}
