/* What encoding and decoding every type of frame needs: compiled alone, measured by `size`. */
#include "femoris_wire.h"

femoris_result measured_decode(const uint8_t *bytes, size_t length, int16_t *counts, size_t max_samples, femoris_frame *frame);
femoris_result measured_encode(const femoris_frame *frame, uint8_t *out, size_t capacity, size_t *length);

femoris_result measured_decode(const uint8_t *bytes, size_t length, int16_t *counts, size_t max_samples, femoris_frame *frame) {
  return femoris_decode(bytes, length, counts, max_samples, frame);
}

femoris_result measured_encode(const femoris_frame *frame, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode(frame, out, capacity, length);
}
