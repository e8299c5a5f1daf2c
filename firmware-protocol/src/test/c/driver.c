/*
 * Lets the tests in Java use the codec in C, over stdin and stdout.
 *
 * A request is a u32 length and that many bytes of records, each a u8 operation, a u32 length and its bytes; the answer is a u32
 * length and, for each record, a u32 length and its bytes. Numbers are big-endian here, other than in the frames, so that a mistake
 * in one byte order cannot hide behind the same mistake in the other. Every frame is handed to the codec at the very end of an
 * allocation: the address sanitizer sees a read or a write beyond it.
 */
#include "femoris_wire.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  uint8_t *bytes;
  size_t length;
  size_t at;
  int ended; /* more was read than there is */
} buffer;

static buffer answer;

static void defect(const char *what) {
  fprintf(stderr, "driver: %s\n", what);
  exit(70);
}

static void *room(size_t bytes) {
  void *memory = malloc(bytes == 0u ? 1u : bytes);
  if (memory == NULL) {
    defect("out of memory");
  }
  return memory;
}

/* Memory of that size; the byte after it is nobody's. One piece to read from and one to write to. */
static uint8_t *exactly(size_t length, int to_write) {
  static uint8_t *memory[2];
  static const size_t capacity = FEMORIS_MAX_BATCH + 16u;
  if (length > capacity) {
    defect("larger than any batch");
  }
  if (memory[to_write] == NULL) {
    memory[to_write] = room(capacity);
  }
  return memory[to_write] + (capacity - length);
}

static uint8_t *exact_copy(const buffer *in) {
  uint8_t *copy = exactly(in->length, 0);
  if (in->length > 0u) {
    memcpy(copy, in->bytes, in->length);
  }
  return copy;
}

static uint64_t take(buffer *in, unsigned width) {
  uint64_t value = 0;
  for (unsigned i = 0; i < width; i++) {
    if (in->at >= in->length) {
      in->ended = 1;
      return 0;
    }
    value = value << 8 | in->bytes[in->at++];
  }
  return value;
}

static void give_bytes(const void *bytes, size_t length) {
  if (answer.at + length > answer.length) {
    answer.length = 2u * (answer.at + length);
    answer.bytes = realloc(answer.bytes, answer.length);
    if (answer.bytes == NULL) {
      defect("out of memory");
    }
  }
  if (length > 0u) {
    memcpy(answer.bytes + answer.at, bytes, length);
    answer.at += length;
  }
}

static void give(uint64_t value, unsigned width) {
  uint8_t bytes[8];
  for (unsigned i = width; i > 0u; i--) {
    bytes[i - 1u] = (uint8_t)value;
    value >>= 8;
  }
  give_bytes(bytes, width);
}

/* ---- A frame's fields, apart from the codec's own list of them ---- */

static void give_text(femoris_text text) {
  give(text.length, 1);
  give_bytes(text.bytes, text.length);
}

static void give_counts(const int16_t *counts, unsigned samples) {
  for (unsigned i = 0; i < samples * 6u; i++) {
    give((uint16_t)counts[i], 2);
  }
}

static void give_config(const femoris_config *config) {
  give(config->config_id, 1);
  give(config->session, 2);
  give(config->accel_scale.numerator, 4);
  give(config->accel_scale.denominator, 4);
  give(config->rate_scale.numerator, 4);
  give(config->rate_scale.denominator, 4);
  give(config->sample_rate_micro_hz, 4);
  give(config->accel_range_decig, 2);
  give(config->rate_range_deg_per_s, 2);
  give(config->placement, 1);
  give((uint8_t)config->axis_map[0], 1);
  give((uint8_t)config->axis_map[1], 1);
  give((uint8_t)config->axis_map[2], 1);
  give_text(config->serial);
  give_text(config->firmware);
  give(config->abilities, 2);
  give_text(config->name);
}

static void give_status(const femoris_status *status) {
  give(FEMORIS_STATE_OF(status->state_and_fill), 1);
  give(FEMORIS_FILL_OF(status->state_and_fill), 1);
  give(status->session, 2);
  give(status->next_sample, 4);
  give(status->device_us, 8);
  give(status->boot_counter, 1);
  give(status->battery_percent, 1);
  give(status->dropped_samples, 2);
}

static void give_fields(const femoris_frame *frame) {
  give(frame->type, 1);
  switch (frame->type) {
    case FEMORIS_DATA:
      give(frame->as.data.flags, 1);
      give(frame->as.data.session, 2);
      give(frame->as.data.first_sample, 4);
      give(frame->as.data.device_us, 8);
      give(frame->as.data.config_id, 1);
      give(frame->as.data.count, 1);
      give_counts(frame->as.data.counts, frame->as.data.count);
      break;
    case FEMORIS_SHORT:
      give(frame->as.short_data.session_tag, 1);
      give(frame->as.short_data.sample, 4);
      give_counts(frame->as.short_data.counts, 1);
      break;
    case FEMORIS_CONFIG:
      give_config(&frame->as.config);
      break;
    case FEMORIS_STATUS:
      give_status(&frame->as.status);
      break;
    case FEMORIS_ACK:
      give(frame->as.ack.session, 2);
      give(frame->as.ack.next_expected, 4);
      break;
    case FEMORIS_RESEND:
      give(frame->as.resend.session, 2);
      give(frame->as.resend.first_sample, 4);
      give(frame->as.resend.count, 4);
      break;
    case FEMORIS_PING:
      give(frame->as.ping.number, 1);
      give(frame->as.ping.host_us, 8);
      break;
    case FEMORIS_PONG:
      give(frame->as.pong.number, 1);
      give(frame->as.pong.host_us, 8);
      give(frame->as.pong.device_us, 8);
      give(frame->as.pong.turnaround_us, 4);
      break;
    case FEMORIS_COMMAND:
      give(frame->as.command.number, 1);
      give(frame->as.command.action, 1);
      give(frame->as.command.sample_rate_micro_hz, 4);
      give(frame->as.command.accel_range_decig, 2);
      give(frame->as.command.rate_range_deg_per_s, 2);
      give(frame->as.command.placement, 1);
      give_text(frame->as.command.name);
      break;
    case FEMORIS_ANSWER:
      give(frame->as.answer.number, 1);
      give(frame->as.answer.session, 2);
      give(frame->as.answer.code, 1);
      give(frame->as.answer.refused, 1);
      give(frame->as.answer.config_id, 1);
      break;
    case FEMORIS_CUE:
      give(frame->as.cue.number, 1);
      give(frame->as.cue.session, 2);
      give(frame->as.cue.last_sample, 4);
      give(frame->as.cue.pattern, 1);
      give(frame->as.cue.strength_percent, 1);
      give(frame->as.cue.repeats, 1);
      give_text(frame->as.cue.steps);
      break;
    default:
      defect("decoded to an unknown type");
  }
}

static femoris_text take_text(buffer *in) {
  femoris_text text = {NULL, 0};
  uint8_t length = (uint8_t)take(in, 1);
  if (in->length - in->at < length) {
    in->ended = 1;
  } else {
    text.bytes = (const char *)in->bytes + in->at;
    text.length = length;
    in->at += length;
  }
  return text;
}

static void take_counts(buffer *in, int16_t *counts, unsigned samples) {
  for (unsigned i = 0; i < samples * 6u; i++) {
    int32_t value = (int32_t)take(in, 2);
    counts[i] = (int16_t)(value > INT16_MAX ? value - 65536 : value);
  }
}

static int8_t take_i8(buffer *in) {
  int value = (int)take(in, 1);
  return (int8_t)(value > INT8_MAX ? value - 256 : value);
}

static void take_config(buffer *in, femoris_config *config) {
  config->config_id = (uint8_t)take(in, 1);
  config->session = (uint16_t)take(in, 2);
  config->accel_scale.numerator = (uint32_t)take(in, 4);
  config->accel_scale.denominator = (uint32_t)take(in, 4);
  config->rate_scale.numerator = (uint32_t)take(in, 4);
  config->rate_scale.denominator = (uint32_t)take(in, 4);
  config->sample_rate_micro_hz = (uint32_t)take(in, 4);
  config->accel_range_decig = (uint16_t)take(in, 2);
  config->rate_range_deg_per_s = (uint16_t)take(in, 2);
  config->placement = (uint8_t)take(in, 1);
  config->axis_map[0] = take_i8(in);
  config->axis_map[1] = take_i8(in);
  config->axis_map[2] = take_i8(in);
  config->serial = take_text(in);
  config->firmware = take_text(in);
  config->abilities = (uint16_t)take(in, 2);
  config->name = take_text(in);
}

static void take_status(buffer *in, femoris_status *status) {
  unsigned state = (unsigned)take(in, 1);
  unsigned fill = (unsigned)take(in, 1);
  if (state > 15u || fill > 15u) {
    in->ended = 1; /* does not go into the struct */
  }
  status->state_and_fill = FEMORIS_STATE_AND_FILL(state, fill);
  status->session = (uint16_t)take(in, 2);
  status->next_sample = (uint32_t)take(in, 4);
  status->device_us = take(in, 8);
  status->boot_counter = (uint8_t)take(in, 1);
  status->battery_percent = (uint8_t)take(in, 1);
  status->dropped_samples = (uint16_t)take(in, 2);
}

static void take_fields(buffer *in, int16_t *counts, femoris_frame *frame) {
  frame->type = (uint8_t)take(in, 1);
  switch (frame->type) {
    case FEMORIS_DATA:
      frame->as.data.flags = (uint8_t)take(in, 1);
      frame->as.data.session = (uint16_t)take(in, 2);
      frame->as.data.first_sample = (uint32_t)take(in, 4);
      frame->as.data.device_us = take(in, 8);
      frame->as.data.config_id = (uint8_t)take(in, 1);
      frame->as.data.count = (uint8_t)take(in, 1);
      frame->as.data.counts = counts;
      take_counts(in, counts, frame->as.data.count);
      break;
    case FEMORIS_SHORT:
      frame->as.short_data.session_tag = (uint8_t)take(in, 1);
      frame->as.short_data.sample = (uint32_t)take(in, 4);
      take_counts(in, frame->as.short_data.counts, 1);
      break;
    case FEMORIS_CONFIG:
      take_config(in, &frame->as.config);
      break;
    case FEMORIS_STATUS:
      take_status(in, &frame->as.status);
      break;
    case FEMORIS_ACK:
      frame->as.ack.session = (uint16_t)take(in, 2);
      frame->as.ack.next_expected = (uint32_t)take(in, 4);
      break;
    case FEMORIS_RESEND:
      frame->as.resend.session = (uint16_t)take(in, 2);
      frame->as.resend.first_sample = (uint32_t)take(in, 4);
      frame->as.resend.count = (uint32_t)take(in, 4);
      break;
    case FEMORIS_PING:
      frame->as.ping.number = (uint8_t)take(in, 1);
      frame->as.ping.host_us = take(in, 8);
      break;
    case FEMORIS_PONG:
      frame->as.pong.number = (uint8_t)take(in, 1);
      frame->as.pong.host_us = take(in, 8);
      frame->as.pong.device_us = take(in, 8);
      frame->as.pong.turnaround_us = (uint32_t)take(in, 4);
      break;
    case FEMORIS_COMMAND:
      frame->as.command.number = (uint8_t)take(in, 1);
      frame->as.command.action = (uint8_t)take(in, 1);
      frame->as.command.sample_rate_micro_hz = (uint32_t)take(in, 4);
      frame->as.command.accel_range_decig = (uint16_t)take(in, 2);
      frame->as.command.rate_range_deg_per_s = (uint16_t)take(in, 2);
      frame->as.command.placement = (uint8_t)take(in, 1);
      frame->as.command.name = take_text(in);
      break;
    case FEMORIS_ANSWER:
      frame->as.answer.number = (uint8_t)take(in, 1);
      frame->as.answer.session = (uint16_t)take(in, 2);
      frame->as.answer.code = (uint8_t)take(in, 1);
      frame->as.answer.refused = (uint8_t)take(in, 1);
      frame->as.answer.config_id = (uint8_t)take(in, 1);
      break;
    case FEMORIS_CUE:
      frame->as.cue.number = (uint8_t)take(in, 1);
      frame->as.cue.session = (uint16_t)take(in, 2);
      frame->as.cue.last_sample = (uint32_t)take(in, 4);
      frame->as.cue.pattern = (uint8_t)take(in, 1);
      frame->as.cue.strength_percent = (uint8_t)take(in, 1);
      frame->as.cue.repeats = (uint8_t)take(in, 1);
      frame->as.cue.steps = take_text(in);
      break;
    default:
      break; /* the encoder has to refuse it */
  }
}

/* ---- Operations ---- */

static void give_encoded(const femoris_frame *frame) {
  uint8_t large[FEMORIS_DATA_BYTES(FEMORIS_MAX_SAMPLES)];
  size_t length = 0;
  femoris_result result = femoris_encode(frame, large, sizeof large, &length);
  give(result, 1);
  if (result != FEMORIS_OK) {
    return;
  }
  uint8_t *exact = exactly(length, 1);
  size_t again = 0;
  if (femoris_encode(frame, exact, length, &again) != FEMORIS_OK || again != length || memcmp(exact, large, length) != 0) {
    defect("encodes otherwise into a buffer of the exact size");
  }
  if (femoris_encode(frame, exact + 1, length - 1u, &again) != FEMORIS_NO_ROOM) {
    defect("encodes into a buffer that is too small");
  }
  give(length, 2);
  give_bytes(large, length);
}

/* D: a frame's bytes. Answer: result, offset of the fault; when good the fields, and what they are encoded to. */
static void decode(buffer *in) {
  static int16_t counts[FEMORIS_MAX_SAMPLES * 6u];
  const uint8_t *exact = exact_copy(in);
  femoris_frame frame;
  femoris_result result = femoris_decode(exact, in->length, counts, FEMORIS_MAX_SAMPLES, &frame);
  give(result, 1);
  give(result == FEMORIS_OK ? 0u : frame.fault_at, 2);
  if (result == FEMORIS_OK) {
    give_fields(&frame);
    give_encoded(&frame);
    femoris_frame other;
    if (frame.type == FEMORIS_DATA && femoris_decode(exact, in->length, counts, frame.as.data.count - 1u, &other) != FEMORIS_NO_ROOM) {
      defect("reads samples into a buffer that is too small");
    }
  }
}

/* E: a frame's fields. Answer: result, and when good the bytes; 255 when these are no fields. */
static void encode(buffer *in) {
  int16_t counts[FEMORIS_MAX_SAMPLES * 6u];
  femoris_frame frame;
  take_fields(in, counts, &frame);
  if (in->ended) {
    give(255, 1);
  } else {
    give_encoded(&frame);
  }
}

/* B: a batch. Answer: result, offset of the fault; when good the number of frames, each frame, and the batch written again. */
static void batch(buffer *in) {
  const uint8_t *exact = exact_copy(in);
  femoris_batch reading;
  size_t fault_at;
  femoris_result result = femoris_batch_open(&reading, exact, in->length, &fault_at);
  give(result, 1);
  give(fault_at, 4);
  if (result == FEMORIS_OK) {
    uint8_t *out = exactly(in->length, 1);
    femoris_batch writing;
    const uint8_t *frame;
    size_t length;
    if (femoris_batch_begin(&writing, out, in->length) != FEMORIS_OK) {
      defect("cannot begin a batch of the size of one that was read");
    }
    give(reading.frames, 2);
    while (femoris_batch_next(&reading, &frame, &length)) {
      give(length, 2);
      give_bytes(frame, length);
      if (femoris_batch_add(&writing, frame, length) != FEMORIS_OK) {
        defect("cannot add a frame that was read");
      }
    }
    result = femoris_batch_finish(&writing, &length);
    give(result, 1);
    if (result == FEMORIS_OK) {
      give(length, 4);
      give_bytes(out, length);
    }
  }
}

/* M: i16 count, u32 numerator, u32 denominator. Answer: result, and when good millionths. */
static void micro_units(buffer *in) {
  int16_t count;
  int32_t raw = (int32_t)take(in, 2);
  count = (int16_t)(raw > INT16_MAX ? raw - 65536 : raw);
  femoris_scale scale;
  scale.numerator = (uint32_t)take(in, 4);
  scale.denominator = (uint32_t)take(in, 4);
  int64_t micro = 0;
  give(femoris_micro_units(count, scale, &micro), 1);
  give((uint64_t)micro, 8);
}

static void give_scale(femoris_scale scale) {
  give(scale.numerator, 4);
  give(scale.denominator, 4);
}

/* F: u64, u64. Answer: the fraction in lowest terms. */
static void fraction(buffer *in) {
  uint64_t numerator = take(in, 8);
  give_scale(femoris_scale_of(numerator, take(in, 8)));
}

/* R: u16 range in g, u32 step in micro-g, u16 range in deg/s, u32 step in micro-deg/s. Answer: the four scales. */
static void ranges(buffer *in) {
  give_scale(femoris_accel_scale_of_range((uint16_t)take(in, 2)));
  give_scale(femoris_accel_scale_of_step((uint32_t)take(in, 4)));
  give_scale(femoris_rate_scale_of_range((uint16_t)take(in, 2)));
  give_scale(femoris_rate_scale_of_step((uint32_t)take(in, 4)));
}

/* H: u32 intervals, u64 elapsed us. Answer: u32 uHz. */
static void measured_rate(buffer *in) {
  uint32_t intervals = (uint32_t)take(in, 4);
  give(femoris_micro_hz(intervals, take(in, 8)), 4);
}

/* ---- The example of the README, on a sensor whose clock advances 10 ms a sample ---- */

extern void stream_start(void);
extern void stream_sample(const int16_t counts[6], uint64_t us);
extern void stream_status(uint8_t state);
extern void stream_command(const uint8_t *bytes, size_t length);
extern void radio_send(const uint8_t *frame, size_t length);
extern uint64_t clock_us(void);
extern uint16_t random_u16(void);
extern void motor_play(const femoris_cue *cue);

static uint64_t example_us;

void radio_send(const uint8_t *frame, size_t length) {
  give(length, 2);
  give_bytes(frame, length);
}

uint64_t clock_us(void) { return example_us; }

uint16_t random_u16(void) { return 0x1267u; }

/* A cue played shows as a frame: itself. */
void motor_play(const femoris_cue *cue) {
  uint8_t bytes[FEMORIS_CUE_BYTES(FEMORIS_MAX_STEPS)];
  size_t length;
  if (femoris_encode_cue(cue, bytes, sizeof bytes, &length) == FEMORIS_OK) {
    radio_send(bytes, length);
  }
}

/* S: u16 samples, then a command. Answer: every frame sent, with its u16 length. Sample i reads i, i + 1, ... i + 5. */
static void stream(buffer *in) {
  unsigned samples = (unsigned)take(in, 2);
  example_us = 5000000;
  stream_start();
  for (unsigned i = 0; i < samples; i++) {
    int16_t counts[6];
    for (unsigned channel = 0; channel < 6u; channel++) {
      counts[channel] = (int16_t)(i + channel);
    }
    stream_sample(counts, example_us);
    example_us += 10000;
  }
  stream_command(in->bytes + in->at, in->length - in->at);
  stream_status(FEMORIS_STOPPED);
}

static void operate(unsigned operation, buffer *in) {
  switch (operation) {
    case 'D':
      decode(in);
      break;
    case 'E':
      encode(in);
      break;
    case 'B':
      batch(in);
      break;
    case 'M':
      micro_units(in);
      break;
    case 'F':
      fraction(in);
      break;
    case 'R':
      ranges(in);
      break;
    case 'H':
      measured_rate(in);
      break;
    case 'S':
      stream(in);
      break;
    default:
      defect("unknown operation");
  }
}

static void put_length_at(size_t at) {
  size_t end = answer.at;
  answer.at = at;
  give(end - at - 4u, 4);
  answer.at = end;
}

static void serve(buffer *request) {
  answer.at = 0;
  give(0, 4);
  while (request->at < request->length) {
    unsigned operation = (unsigned)take(request, 1);
    buffer record = {NULL, 0, 0, 0};
    record.length = (size_t)take(request, 4);
    record.bytes = request->bytes + request->at;
    if (request->length - request->at < record.length) {
      defect("a record ends early");
    }
    request->at += record.length;
    size_t at = answer.at;
    give(0, 4);
    operate(operation, &record);
    put_length_at(at);
  }
  put_length_at(0);
}

int main(void) {
  uint8_t head[4];
  buffer request = {NULL, 0, 0, 0};
  while (fread(head, 1, sizeof head, stdin) == sizeof head) {
    buffer length = {head, sizeof head, 0, 0};
    request.length = (size_t)take(&length, 4);
    request.at = 0;
    free(request.bytes);
    request.bytes = room(request.length);
    if (fread(request.bytes, 1, request.length, stdin) != request.length) {
      defect("a request ends early");
    }
    serve(&request);
    if (fwrite(answer.bytes, 1, answer.at, stdout) != answer.at || fflush(stdout) != 0) {
      defect("cannot answer");
    }
  }
  free(request.bytes);
  free(answer.bytes);
  return 0;
}
