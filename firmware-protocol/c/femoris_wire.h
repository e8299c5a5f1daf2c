/*
 * Femoris wire format, version 1: encoder and decoder for firmware and gateways.
 *
 * The contract is docs/wire-format.md beside this folder; README.md here says how to stream a sensor.
 *
 *   - C99 and freestanding: <stddef.h> and <stdint.h> are all it needs. No heap, no float, no recursion, no global state.
 *   - Every buffer belongs to the caller and comes with its size. Nothing is read or written beyond it.
 *   - Every function that can fail returns a femoris_result; FEMORIS_OK is 0.
 *   - Bytes are put together by shifts: the byte order and the alignment of the processor do not matter.
 *   - All functions are `static inline`: include this file in one .c file, and what is not called costs nothing.
 *   - Reentrant and callable from an interrupt: a call uses its arguments and about 170 bytes of stack (Cortex-M4, -Os).
 *
 * Names that end in _ are internal.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef FEMORIS_WIRE_H
#define FEMORIS_WIRE_H

#include <stddef.h>
#include <stdint.h>

/*
 * Define FEMORIS_SENSOR_SIDE as 1 before including this in a sensor: it then writes what a sensor sends (data, short data, config, status,
 * pong, answer) and reads what a sensor receives (ack, resend request, ping, command, cue); the rest is FEMORIS_UNKNOWN_TYPE and costs
 * no code. Left out or 0: everything, both ways.
 */
#ifndef FEMORIS_SENSOR_SIDE
#define FEMORIS_SENSOR_SIDE 0
#endif

/* ---- Limits and names of the format ------------------------------------------------------------------------------- */

#define FEMORIS_MAJOR_VERSION 1u
#define FEMORIS_MAX_FRAME 4096u  /* longest frame that is read, in bytes */
#define FEMORIS_MAX_BATCH 65536u /* longest batch that is read or written, in bytes */
#define FEMORIS_MAX_SAMPLES 255u /* most samples in a data frame */
#define FEMORIS_MAX_TEXT 64u     /* longest text, in bytes of UTF-8 */
#define FEMORIS_CHANNELS 6u      /* ax ay az gx gy gz */
#define FEMORIS_MAX_STEPS 16u    /* most steps of a cue's own pattern */

/* Bytes of the frames as they are encoded here (without a tail). */
#define FEMORIS_DATA_BYTES(samples) (18u + 12u * (samples))
#define FEMORIS_SHORT_BYTES 20u
#define FEMORIS_CONFIG_BYTES(serial, firmware) (36u + (serial) + (firmware))
#define FEMORIS_CONFIG_TAIL_BYTES(name) (6u + (name)) /* more, for abilities and a name */
#define FEMORIS_STATUS_BYTES 20u
#define FEMORIS_ACK_BYTES 10u
#define FEMORIS_RESEND_BYTES 14u
#define FEMORIS_PING_BYTES 10u
#define FEMORIS_PONG_BYTES 20u
#define FEMORIS_COMMAND_BYTES(name) (15u + (name))
#define FEMORIS_ANSWER_BYTES 9u
#define FEMORIS_CUE_BYTES(steps) (14u + (steps))

/* Bluetooth LE: one service, one characteristic each way. */
#define FEMORIS_UUID_SERVICE "f3a10001-7c5e-4b1d-9d2a-66656d6f7269"
#define FEMORIS_UUID_FRAMES "f3a10002-7c5e-4b1d-9d2a-66656d6f7269"   /* notify: one frame a notification */
#define FEMORIS_UUID_COMMANDS "f3a10003-7c5e-4b1d-9d2a-66656d6f7269" /* write: ack, resend request, ping, command, cue */

/* Low four bits of a frame's first byte. */
enum {
  FEMORIS_DATA = 1,
  FEMORIS_SHORT = 2,
  FEMORIS_CONFIG = 3,
  FEMORIS_STATUS = 4,
  FEMORIS_ACK = 5,
  FEMORIS_RESEND = 6,
  FEMORIS_PING = 7,
  FEMORIS_PONG = 8,
  FEMORIS_COMMAND = 9,
  FEMORIS_ANSWER = 10,
  FEMORIS_CUE = 11
};
#define FEMORIS_UP_ 0x51Eu /* a bit for every type that a sensor sends */

/* Bits of femoris_data.flags. */
enum {
  FEMORIS_SYNCED = 1,         /* device time is tied to a common sync id */
  FEMORIS_ACCEL_CLIPPED = 2,  /* an acceleration of this frame is at the end of the range */
  FEMORIS_GYRO_CLIPPED = 4,   /* a rate of this frame is at the end of the range */
  FEMORIS_GAP_BEFORE = 8,     /* sampling was interrupted right before the first sample */
  FEMORIS_HISTORICAL = 16,    /* sent from the buffer, not live */
  FEMORIS_FLAG_COMPRESSED = 32 /* reserved: never set it, the frame would be refused */
};

/* femoris_status.state_and_fill: what the sensor does, and how full its ring buffer is (0 empty to 15 full). */
enum { FEMORIS_IDLE = 0, FEMORIS_STREAMING = 1, FEMORIS_STOPPED = 2 };
#define FEMORIS_STATE_AND_FILL(state, fill) ((uint8_t)((unsigned)(state) | ((unsigned)(fill) & 15u) << 4))
#define FEMORIS_STATE_OF(state_and_fill) ((state_and_fill) & 15u)
#define FEMORIS_FILL_OF(state_and_fill) ((unsigned)(state_and_fill) >> 4)

/* femoris_config.placement */
enum {
  FEMORIS_PLACEMENT_NOT_SAID = 0,
  FEMORIS_THIGH_LEFT = 1,
  FEMORIS_THIGH_RIGHT = 2,
  FEMORIS_SACRUM = 3,
  FEMORIS_T12 = 4,
  FEMORIS_SHANK_LEFT = 5,
  FEMORIS_SHANK_RIGHT = 6,
  FEMORIS_BARBELL = 7,
  FEMORIS_WRIST = 8
};

#define FEMORIS_BATTERY_UNKNOWN 255u

/* Bits of femoris_config.abilities: what may be sent to the sensor. */
enum {
  FEMORIS_CAN_HAPTIC = 1,     /* has a motor and plays cues */
  FEMORIS_CAN_BACKFILL = 2,   /* keeps samples: answers resend requests, goes on from the last ack */
  FEMORIS_CAN_PING = 4,       /* answers pings */
  FEMORIS_CAN_SETTINGS = 8,   /* takes settings */
  FEMORIS_CAN_START_STOP = 16 /* starts and stops on command */
};

/* femoris_command.action */
enum { FEMORIS_NO_ACTION = 0, FEMORIS_START = 1, FEMORIS_STOP = 2 };
#define FEMORIS_LEAVE_PLACEMENT 255u

/* femoris_answer.code, and the bits of femoris_answer.refused */
enum { FEMORIS_DONE = 0, FEMORIS_PARTLY = 1, FEMORIS_BUSY = 2, FEMORIS_UNSUPPORTED = 3, FEMORIS_FAILED = 4 };
enum {
  FEMORIS_REFUSED_RATE = 1,
  FEMORIS_REFUSED_ACCEL_RANGE = 2,
  FEMORIS_REFUSED_RATE_RANGE = 4,
  FEMORIS_REFUSED_PLACEMENT = 8,
  FEMORIS_REFUSED_NAME = 16,
  FEMORIS_REFUSED_ACTION = 32
};

/* femoris_cue.pattern; the contract, section 16, says what each is. One that is not known is a tap. */
enum {
  FEMORIS_CUSTOM = 0,
  FEMORIS_TAP = 1,
  FEMORIS_DOUBLE_TAP = 2,
  FEMORIS_TRIPLE_TAP = 3,
  FEMORIS_LONG = 4,
  FEMORIS_SHORT_LONG = 5,
  FEMORIS_LONG_SHORT = 6,
  FEMORIS_ALARM = 7
};

/* Why something was refused. 1 to 9 are the reasons of the contract, section 1.4. */
typedef enum {
  FEMORIS_OK = 0,
  FEMORIS_TOO_SHORT = 1,       /* fewer bytes than the smallest frame or batch */
  FEMORIS_TOO_LONG = 2,        /* more bytes than a frame or a batch may have */
  FEMORIS_BAD_MAGIC = 3,       /* a batch that does not begin with FB */
  FEMORIS_UNKNOWN_VERSION = 4, /* a major version other than 1 */
  FEMORIS_UNKNOWN_TYPE = 5,    /* a type other than 1 to 11 */
  FEMORIS_BAD_LENGTH = 6,      /* a count or a length inside that does not fit */
  FEMORIS_BAD_CRC = 7,         /* the check at the end does not match */
  FEMORIS_BAD_VALUE = 8,       /* a field outside its range */
  FEMORIS_COMPRESSED = 9,      /* the compressed flag, reserved in version 1 */
  FEMORIS_NO_ROOM = 10         /* the caller's buffer is too small */
} femoris_result;

/* ---- Frames ------------------------------------------------------------------------------------------------------- */

/* Units per count as an exact fraction, both at least 1. */
typedef struct {
  uint32_t numerator;
  uint32_t denominator;
} femoris_scale;

/* UTF-8, not terminated. After decoding it points into the decoded bytes. */
typedef struct {
  const char *bytes;
  uint8_t length;
} femoris_text;

/* Samples of one session, evenly spaced. `counts` holds 6 values a sample: ax ay az gx gy gz. */
typedef struct {
  uint8_t flags;
  uint8_t config_id;
  uint8_t count; /* samples, 1 to 255 */
  uint16_t session;
  uint32_t first_sample; /* first_sample + count <= 2^32 */
  uint64_t device_us;    /* of the first sample; below 2^48 */
  const int16_t *counts;
} femoris_data;

/* One sample in 20 bytes, for links with an MTU of 23. */
typedef struct {
  uint8_t session_tag; /* low byte of the session */
  uint32_t sample;
  int16_t counts[6];
} femoris_short;

/* What turns counts into SI units. */
typedef struct {
  uint8_t config_id;
  uint8_t placement;
  int8_t axis_map[3]; /* which chip axis is the housing's x, y, z: +-1, +-2, +-3; a rotation */
  uint16_t session;
  uint16_t accel_range_decig;      /* 0.1 g */
  uint16_t rate_range_deg_per_s;   /* deg/s */
  femoris_scale accel_scale;       /* m/s^2 per count */
  femoris_scale rate_scale;        /* deg/s per count */
  uint32_t sample_rate_micro_hz;   /* measured by the device's clock, at least 1 */
  femoris_text serial;
  femoris_text firmware;
  uint16_t abilities; /* FEMORIS_CAN_...; 0 is not sent */
  femoris_text name;  /* what its owner calls it; empty is not sent */
} femoris_config;

typedef struct {
  uint8_t state_and_fill; /* FEMORIS_STATE_AND_FILL(state, fill of the ring buffer: 0 empty to 15 full) */
  uint8_t boot_counter;
  uint8_t battery_percent; /* 0 to 100, or FEMORIS_BATTERY_UNKNOWN */
  uint16_t session;
  uint16_t dropped_samples; /* could not be kept; stays at 65535 */
  uint32_t next_sample;     /* when stopped: how many there were */
  uint64_t device_us;       /* of next_sample; below 2^48 */
} femoris_status;

/* The receiver has every sample before next_expected on disk. */
typedef struct {
  uint16_t session;
  uint32_t next_expected;
} femoris_ack;

/* The receiver wants these samples again. */
typedef struct {
  uint16_t session;
  uint32_t first_sample;
  uint32_t count; /* at least 1 */
} femoris_resend;

/* The receiver asks for the sensor's clock: answer at once with a pong. */
typedef struct {
  uint8_t number;
  uint64_t host_us; /* the asker's; only he reads it */
} femoris_ping;

typedef struct {
  uint8_t number;         /* the ping's */
  uint64_t host_us;       /* the ping's */
  uint64_t device_us;     /* when the ping came */
  uint32_t turnaround_us; /* from then until this is handed to the radio */
} femoris_pong;

/* The receiver asks for settings, and for an action when they are made. */
typedef struct {
  uint8_t number;    /* the answer's too; the same again: answer, do nothing */
  uint8_t action;    /* FEMORIS_NO_ACTION, FEMORIS_START, FEMORIS_STOP */
  uint8_t placement; /* FEMORIS_LEAVE_PLACEMENT leaves it; in the others 0 or empty does */
  uint16_t accel_range_decig;
  uint16_t rate_range_deg_per_s;
  uint32_t sample_rate_micro_hz;
  femoris_text name;
} femoris_command;

typedef struct {
  uint8_t number; /* the command's */
  uint8_t code;   /* FEMORIS_DONE, ... */
  uint8_t refused; /* FEMORIS_REFUSED_... */
  uint8_t config_id;
  uint16_t session;
} femoris_answer;

/* Something to be felt. */
typedef struct {
  uint8_t number; /* the same again is not played */
  uint8_t pattern;
  uint8_t strength_percent; /* 1 to 100; 0: as the sensor is set */
  uint8_t repeats;          /* at least 1, 200 ms between; never longer than 5 s in all */
  uint16_t session;         /* not played in another one */
  uint32_t last_sample;     /* not begun once this sample was taken */
  femoris_text steps;       /* own pattern: on, off, on ... in 10 ms; at most FEMORIS_MAX_STEPS */
} femoris_cue;

/* Any frame. `type` says which member of `as` holds. */
typedef struct {
  uint8_t type;
  uint16_t fault_at; /* after a refusal by femoris_decode: the byte at fault, from 0 */
  union {
    femoris_data data;
    femoris_short short_data;
    femoris_config config;
    femoris_status status;
    femoris_ack ack;
    femoris_resend resend;
    femoris_ping ping;
    femoris_pong pong;
    femoris_command command;
    femoris_answer answer;
    femoris_cue cue;
  } as;
} femoris_frame;

/* ---- Checks ------------------------------------------------------------------------------------------------------- */

/* CRC-16/CCITT-FALSE, a byte at a time without a table; of "123456789" 0x29B1. */
static inline uint16_t femoris_crc16(const uint8_t *bytes, size_t length) {
  uint16_t crc = 0xFFFFu;
  for (size_t i = 0; i < length; i++) {
    uint16_t x = (uint16_t)((crc >> 8) ^ bytes[i]);
    x = (uint16_t)(x ^ (x >> 4));
    crc = (uint16_t)(((uint32_t)crc << 8) ^ ((uint32_t)x << 12) ^ ((uint32_t)x << 5) ^ x);
  }
  return crc;
}

/* CRC-32 of zip and Ethernet, for batches; of "123456789" 0xCBF43926. */
static inline uint32_t femoris_crc32(const uint8_t *bytes, size_t length) {
  uint32_t crc = 0xFFFFFFFFu;
  for (size_t i = 0; i < length; i++) {
    crc ^= bytes[i];
    for (unsigned bit = 0; bit < 8u; bit++) {
      crc = (crc >> 1) ^ ((crc & 1u) != 0u ? 0xEDB88320u : 0u);
    }
  }
  return ~crc;
}

/* UTF-8 without overlong forms, surrogates or code points above 10FFFF. */
static inline int femoris_is_utf8_(femoris_text text) {
  unsigned at = 0;
  while (at < text.length) {
    uint32_t point = (uint8_t)text.bytes[at++];
    if (point < 0x80u) {
      continue;
    }
    if (point < 0xC2u || point > 0xF4u) {
      return 0;
    }
    unsigned more = point < 0xE0u ? 1u : point < 0xF0u ? 2u : 3u;
    point &= 0x3Fu >> more;
    for (unsigned i = 0; i < more; i++) {
      uint8_t next = at < text.length ? (uint8_t)text.bytes[at++] : 0u;
      if ((next & 0xC0u) != 0x80u) {
        return 0;
      }
      point = (point << 6) | (next & 0x3Fu);
    }
    if (point >> (5u * more + 1u) == 0u || point > 0x10FFFFu || point >> 11 == 0x1Bu) {
      return 0;
    }
  }
  return 1;
}

/* Each chip axis once, and the determinant is +1. */
static inline int femoris_is_rotation_(const int8_t map[3]) {
  int32_t axis[3];
  int32_t sign = 1;
  for (unsigned i = 0; i < 3u; i++) {
    axis[i] = map[i] < 0 ? -(int32_t)map[i] : map[i];
    if (axis[i] < 1 || axis[i] > 3) {
      return 0;
    }
    sign = map[i] < 0 ? -sign : sign;
  }
  return sign * (axis[1] - axis[0]) * (axis[2] - axis[1]) * (axis[2] - axis[0]) > 0;
}

/* ---- Fields ------------------------------------------------------------------------------------------------------- */

/* What a field has to pass besides its width. */
enum {
  FEMORIS_CHECK_ANY_ = 0x00,
  FEMORIS_CHECK_POSITIVE_ = 0x10,
  FEMORIS_CHECK_FLAGS_ = 0x20,
  FEMORIS_CHECK_COUNT_ = 0x30,
  FEMORIS_CHECK_STATE_ = 0x40,
  FEMORIS_CHECK_BATTERY_ = 0x50,
  FEMORIS_CHECK_LAST_AXIS_ = 0x60,
  FEMORIS_CHECK_TEXT_ = 0x70,
  FEMORIS_CHECK_SAMPLES_ = 0x80,
  FEMORIS_CHECK_RESERVED_ = 0x90,
  FEMORIS_CHECK_STRENGTH_ = 0xA0,
  FEMORIS_CHECK_STEPS_ = 0xB0,
  FEMORIS_CHECK_TAIL_ = 0xC0
};

#define FEMORIS_TAG_ABILITIES_ 0x10u
#define FEMORIS_TAG_NAME_ 0x11u

#define FEMORIS_FIELD_(check, width, frame, member) \
  (uint8_t)((unsigned)FEMORIS_CHECK_##check##_ | (width)), (uint8_t)offsetof(femoris_##frame, member)

/*
 * The fields of a frame after its first byte, in the order of the wire. Encoder and decoder walk the same list, which keeps them
 * small and alike. An entry is two bytes: check and width on the wire in bytes, place in the frame's struct. 0, 0 ends a frame.
 */
static inline const uint8_t *femoris_fields_(unsigned type) {
  static const uint8_t fields[] = {
      FEMORIS_FIELD_(FLAGS, 1u, data, flags),
      FEMORIS_FIELD_(ANY, 2u, data, session),
      FEMORIS_FIELD_(ANY, 4u, data, first_sample),
      FEMORIS_FIELD_(ANY, 6u, data, device_us),
      FEMORIS_FIELD_(COUNT, 1u, data, count),
      FEMORIS_FIELD_(ANY, 1u, data, config_id),
      FEMORIS_FIELD_(SAMPLES, 0u, data, counts),
      0, 0,
      FEMORIS_FIELD_(ANY, 1u, short, session_tag),
      FEMORIS_FIELD_(ANY, 4u, short, sample),
      FEMORIS_FIELD_(ANY, 2u, short, counts[0]),
      FEMORIS_FIELD_(ANY, 2u, short, counts[1]),
      FEMORIS_FIELD_(ANY, 2u, short, counts[2]),
      FEMORIS_FIELD_(ANY, 2u, short, counts[3]),
      FEMORIS_FIELD_(ANY, 2u, short, counts[4]),
      FEMORIS_FIELD_(ANY, 2u, short, counts[5]),
      0, 0,
      FEMORIS_FIELD_(ANY, 1u, config, config_id),
      FEMORIS_FIELD_(ANY, 2u, config, session),
      FEMORIS_FIELD_(POSITIVE, 4u, config, accel_scale.numerator),
      FEMORIS_FIELD_(POSITIVE, 4u, config, accel_scale.denominator),
      FEMORIS_FIELD_(POSITIVE, 4u, config, rate_scale.numerator),
      FEMORIS_FIELD_(POSITIVE, 4u, config, rate_scale.denominator),
      FEMORIS_FIELD_(POSITIVE, 4u, config, sample_rate_micro_hz),
      FEMORIS_FIELD_(ANY, 2u, config, accel_range_decig),
      FEMORIS_FIELD_(ANY, 2u, config, rate_range_deg_per_s),
      FEMORIS_FIELD_(ANY, 1u, config, placement),
      FEMORIS_FIELD_(ANY, 1u, config, axis_map[0]),
      FEMORIS_FIELD_(ANY, 1u, config, axis_map[1]),
      FEMORIS_FIELD_(LAST_AXIS, 1u, config, axis_map[2]),
      FEMORIS_FIELD_(TEXT, 1u, config, serial),
      FEMORIS_FIELD_(TEXT, 1u, config, firmware),
      FEMORIS_FIELD_(TAIL, 0u, config, abilities),
      0, 0,
      FEMORIS_FIELD_(STATE, 1u, status, state_and_fill),
      FEMORIS_FIELD_(ANY, 2u, status, session),
      FEMORIS_FIELD_(ANY, 4u, status, next_sample),
      FEMORIS_FIELD_(ANY, 6u, status, device_us),
      FEMORIS_FIELD_(ANY, 1u, status, boot_counter),
      FEMORIS_FIELD_(BATTERY, 1u, status, battery_percent),
      FEMORIS_FIELD_(ANY, 2u, status, dropped_samples),
      0, 0,
      FEMORIS_FIELD_(RESERVED, 1u, ack, session),
      FEMORIS_FIELD_(ANY, 2u, ack, session),
      FEMORIS_FIELD_(ANY, 4u, ack, next_expected),
      0, 0,
      FEMORIS_FIELD_(RESERVED, 1u, resend, session),
      FEMORIS_FIELD_(ANY, 2u, resend, session),
      FEMORIS_FIELD_(ANY, 4u, resend, first_sample),
      FEMORIS_FIELD_(POSITIVE, 4u, resend, count),
      0, 0,
      FEMORIS_FIELD_(ANY, 1u, ping, number),
      FEMORIS_FIELD_(ANY, 6u, ping, host_us),
      0, 0,
      FEMORIS_FIELD_(ANY, 1u, pong, number),
      FEMORIS_FIELD_(ANY, 6u, pong, host_us),
      FEMORIS_FIELD_(ANY, 6u, pong, device_us),
      FEMORIS_FIELD_(ANY, 4u, pong, turnaround_us),
      0, 0,
      FEMORIS_FIELD_(ANY, 1u, command, number),
      FEMORIS_FIELD_(ANY, 1u, command, action),
      FEMORIS_FIELD_(ANY, 4u, command, sample_rate_micro_hz),
      FEMORIS_FIELD_(ANY, 2u, command, accel_range_decig),
      FEMORIS_FIELD_(ANY, 2u, command, rate_range_deg_per_s),
      FEMORIS_FIELD_(ANY, 1u, command, placement),
      FEMORIS_FIELD_(TEXT, 1u, command, name),
      0, 0,
      FEMORIS_FIELD_(ANY, 1u, answer, number),
      FEMORIS_FIELD_(ANY, 2u, answer, session),
      FEMORIS_FIELD_(ANY, 1u, answer, code),
      FEMORIS_FIELD_(ANY, 1u, answer, refused),
      FEMORIS_FIELD_(ANY, 1u, answer, config_id),
      0, 0,
      FEMORIS_FIELD_(ANY, 1u, cue, number),
      FEMORIS_FIELD_(ANY, 2u, cue, session),
      FEMORIS_FIELD_(ANY, 4u, cue, last_sample),
      FEMORIS_FIELD_(ANY, 1u, cue, pattern),
      FEMORIS_FIELD_(STRENGTH, 1u, cue, strength_percent),
      FEMORIS_FIELD_(POSITIVE, 1u, cue, repeats),
      FEMORIS_FIELD_(STEPS, 1u, cue, steps),
      0, 0};
  const uint8_t *field = fields;
  for (; type > 1u; type--) {
    while (*field != 0u) {
      field += 2;
    }
    field += 2;
  }
  return field;
}

/* A walk through one frame: it reads when `in` is set and writes otherwise. The first fault is kept and ends it. */
typedef struct {
  const uint8_t *in;
  uint8_t *out;
  int16_t *counts; /* where the samples of a data frame are read to */
  size_t max_samples;
  size_t end;
  size_t at;
  size_t fault_at;
  femoris_result result;
} femoris_walk_;

/* Keeps `why`, which may be FEMORIS_OK, unless there was a fault before. */
static inline void femoris_refuse_(femoris_walk_ *walk, femoris_result why, size_t at) {
  if (walk->result == FEMORIS_OK) {
    walk->result = why;
    walk->fault_at = at;
  }
}

/* Whether the next `bytes` are there to be read or written. */
static inline int femoris_has_(femoris_walk_ *walk, size_t bytes) {
  if (walk->end - walk->at < bytes) {
    femoris_refuse_(walk, walk->in != NULL ? FEMORIS_BAD_LENGTH : FEMORIS_NO_ROOM, walk->at);
  }
  return walk->result == FEMORIS_OK;
}

/* Writes `value` and returns it, or reads a number into `value`, which then has to be 0, and returns that. */
static inline uint64_t femoris_move_(femoris_walk_ *walk, uint64_t value, unsigned width) {
  if (femoris_has_(walk, width)) {
    for (unsigned bit = 0; bit < 8u * width; bit += 8u) {
      if (walk->in != NULL) {
        value |= (uint64_t)walk->in[walk->at] << bit;
      } else {
        walk->out[walk->at] = (uint8_t)(value >> bit);
      }
      walk->at++;
    }
  }
  return value;
}

static inline uint64_t femoris_load_(const void *member, unsigned width) {
  switch (width) {
    case 1:
      return *(const uint8_t *)member;
    case 2:
      return *(const uint16_t *)member;
    case 4:
      return *(const uint32_t *)member;
    default:
      return *(const uint64_t *)member;
  }
}

static inline void femoris_store_(void *member, unsigned width, uint64_t value) {
  switch (width) {
    case 1:
      *(uint8_t *)member = (uint8_t)value;
      break;
    case 2:
      *(uint16_t *)member = (uint16_t)value;
      break;
    case 4:
      *(uint32_t *)member = (uint32_t)value;
      break;
    default:
      *(uint64_t *)member = value;
  }
}

/* Whether a number passes its check; moves `at` to where the fault is when that is not the number itself. */
static inline femoris_result femoris_judge_(unsigned check, uint64_t value, const uint8_t *member, size_t *at) {
  int good = value >> 48 == 0u;
  switch (check) {
    case FEMORIS_CHECK_POSITIVE_:
      good = value != 0u;
      break;
    case FEMORIS_CHECK_COUNT_:
      good = value != 0u;
      if (good && *(const uint32_t *)(const void *)(member - offsetof(femoris_data, count) + offsetof(femoris_data, first_sample)) > UINT32_MAX - (uint32_t)value + 1u) {
        *at = 4;
        good = 0;
      }
      break;
    case FEMORIS_CHECK_STATE_:
      good = (value & 0xFu) <= FEMORIS_STOPPED;
      break;
    case FEMORIS_CHECK_BATTERY_:
      good = value <= 100u || value == FEMORIS_BATTERY_UNKNOWN;
      break;
    case FEMORIS_CHECK_STRENGTH_:
      good = value <= 100u;
      break;
    case FEMORIS_CHECK_LAST_AXIS_:
      *at -= 2u;
      good = femoris_is_rotation_((const int8_t *)member - 2);
      break;
    case FEMORIS_CHECK_FLAGS_:
      return (value & FEMORIS_FLAG_COMPRESSED) != 0u ? FEMORIS_COMPRESSED : FEMORIS_OK;
    default:
      break;
  }
  return good ? FEMORIS_OK : FEMORIS_BAD_VALUE;
}

static inline void femoris_walk_number_(femoris_walk_ *walk, unsigned check, unsigned width, const uint8_t *from, uint8_t *to) {
  size_t at = walk->at;
  int reserved = check == FEMORIS_CHECK_RESERVED_;
  uint64_t value = femoris_move_(walk, to != NULL || reserved ? 0u : femoris_load_(from, width), width);
  if (to != NULL && !reserved) {
    femoris_store_(to, width, value);
  }
  femoris_result judgement = femoris_judge_(check, value, from, &at);
  femoris_refuse_(walk, judgement, at);
}

/* Text, which is UTF-8; or steps, which may be any bytes. */
static inline void femoris_walk_text_(femoris_walk_ *walk, unsigned check, const femoris_text *from, femoris_text *to) {
  femoris_text text = {NULL, 0};
  size_t at = walk->at;
  if (to == NULL) {
    text = *from;
  }
  text.length = (uint8_t)femoris_move_(walk, text.length, 1);
  if (text.length > (check == FEMORIS_CHECK_STEPS_ ? FEMORIS_MAX_STEPS : FEMORIS_MAX_TEXT)) {
    femoris_refuse_(walk, FEMORIS_BAD_LENGTH, at);
  }
  if (femoris_has_(walk, text.length)) {
    if (to != NULL) {
      text.bytes = (const char *)walk->in + walk->at;
      *to = text;
    }
    if (check != FEMORIS_CHECK_STEPS_ && !femoris_is_utf8_(text)) {
      femoris_refuse_(walk, FEMORIS_BAD_VALUE, at + 1u);
    }
    for (unsigned i = 0; i < text.length; i++) {
      (void)femoris_move_(walk, (uint8_t)text.bytes[i], 1);
    }
  }
}

/*
 * The items behind a config's fields: tag, length, bytes. Written when they say something. When read, what is not known or not sound
 * is passed over, and of one tag the last counts.
 */
static inline void femoris_walk_tail_(femoris_walk_ *walk, const femoris_config *from, femoris_config *to) {
  if (to == NULL) {
    if (from->abilities != 0u) {
      (void)femoris_move_(walk, FEMORIS_TAG_ABILITIES_ | 2u << 8, 2);
      (void)femoris_move_(walk, from->abilities, 2);
    }
    if (from->name.length != 0u) {
      (void)femoris_move_(walk, FEMORIS_TAG_NAME_, 1);
      femoris_walk_text_(walk, FEMORIS_CHECK_TEXT_, &from->name, NULL);
    }
    return;
  }
  if (FEMORIS_SENSOR_SIDE) {
    return;
  }
  to->abilities = 0;
  to->name.length = 0;
  while (walk->end - walk->at >= 2u) {
    const uint8_t *item = walk->in + walk->at;
    femoris_text text = {NULL, 0};
    text.bytes = (const char *)item + 2;
    text.length = item[1];
    walk->at += 2u;
    if (walk->end - walk->at < text.length) {
      break;
    }
    if (item[0] == FEMORIS_TAG_ABILITIES_ && text.length >= 2u) {
      to->abilities = (uint16_t)(item[2] | (uint32_t)item[3] << 8);
    } else if (item[0] == FEMORIS_TAG_NAME_ && text.length <= FEMORIS_MAX_TEXT && femoris_is_utf8_(text)) {
      to->name = text;
    }
    walk->at += text.length;
  }
}

static inline void femoris_walk_samples_(femoris_walk_ *walk, const femoris_data *from, femoris_data *to) {
  unsigned values = from->count * FEMORIS_CHANNELS;
  if (!femoris_has_(walk, values * 2u)) {
    return;
  }
  if (!FEMORIS_SENSOR_SIDE && to != NULL) {
    to->counts = walk->counts;
    if (to->count > walk->max_samples) {
      femoris_refuse_(walk, FEMORIS_NO_ROOM, 14);
    }
  }
  for (unsigned i = 0; i < values && walk->result == FEMORIS_OK; i++) {
    uint16_t value = (uint16_t)femoris_move_(walk, FEMORIS_SENSOR_SIDE || to == NULL ? (uint16_t)from->counts[i] : 0u, 2);
    if (!FEMORIS_SENSOR_SIDE && to != NULL) {
      walk->counts[i] = (int16_t)((int32_t)(value ^ 0x8000u) - 32768);
    }
  }
}

/* Writes the frame's struct `from`; or reads it into `to`, when that is not NULL. */
static inline void femoris_walk_frame_(femoris_walk_ *walk, unsigned type, const void *from, void *to) {
  if (type - 1u >= FEMORIS_CUE || (FEMORIS_SENSOR_SIDE && (FEMORIS_UP_ >> type & 1u) == (to != NULL))) {
    femoris_refuse_(walk, FEMORIS_UNKNOWN_TYPE, 0);
    return;
  }
  const uint8_t *members = (const uint8_t *)(to == NULL ? from : to);
  (void)femoris_move_(walk, to == NULL ? (FEMORIS_MAJOR_VERSION << 4) | type : 0u, 1);
  for (const uint8_t *field = femoris_fields_(type); field[0] != 0u && walk->result == FEMORIS_OK; field += 2) {
    unsigned check = field[0] & 0xF0u;
    const uint8_t *member = members + field[1];
    uint8_t *target = to == NULL ? NULL : (uint8_t *)to + field[1];
    if (check == FEMORIS_CHECK_SAMPLES_) {
      femoris_walk_samples_(walk, (const femoris_data *)(const void *)members, (femoris_data *)to);
    } else if (check == FEMORIS_CHECK_TAIL_) {
      femoris_walk_tail_(walk, (const femoris_config *)(const void *)members, (femoris_config *)to);
    } else if (check == FEMORIS_CHECK_TEXT_ || check == FEMORIS_CHECK_STEPS_) {
      femoris_walk_text_(walk, check, (const femoris_text *)(const void *)member, (femoris_text *)(void *)target);
    } else {
      femoris_walk_number_(walk, check, field[0] & 0xFu, member, target);
    }
  }
}

/* ---- Encoding ----------------------------------------------------------------------------------------------------- */

static inline femoris_result femoris_encode_(unsigned type, const void *fields, uint8_t *out, size_t capacity, size_t *length) {
  femoris_walk_ walk = {NULL, NULL, NULL, 0, 0, 0, 0, FEMORIS_OK};
  walk.out = out;
  walk.end = capacity;
  *length = 0;
  femoris_walk_frame_(&walk, type, fields, NULL);
  if (femoris_has_(&walk, 2)) {
    (void)femoris_move_(&walk, femoris_crc16(out, walk.at), 2);
    *length = walk.at;
  }
  return walk.result;
}

/*
 * Writes one frame, check included, into `out`.
 *
 * FEMORIS_OK: `*length` bytes were written. FEMORIS_NO_ROOM: `capacity` is too small. FEMORIS_BAD_VALUE, FEMORIS_BAD_LENGTH,
 * FEMORIS_COMPRESSED, FEMORIS_UNKNOWN_TYPE: a field is outside its range. After a refusal `*length` is 0 and what `out` holds
 * is of no use.
 */
static inline femoris_result femoris_encode(const femoris_frame *frame, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(frame->type, &frame->as, out, capacity, length);
}

static inline femoris_result femoris_encode_data(const femoris_data *data, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(FEMORIS_DATA, data, out, capacity, length);
}

static inline femoris_result femoris_encode_short(const femoris_short *sample, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(FEMORIS_SHORT, sample, out, capacity, length);
}

static inline femoris_result femoris_encode_config(const femoris_config *config, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(FEMORIS_CONFIG, config, out, capacity, length);
}

static inline femoris_result femoris_encode_status(const femoris_status *status, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(FEMORIS_STATUS, status, out, capacity, length);
}

static inline femoris_result femoris_encode_ack(const femoris_ack *ack, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(FEMORIS_ACK, ack, out, capacity, length);
}

static inline femoris_result femoris_encode_resend(const femoris_resend *resend, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(FEMORIS_RESEND, resend, out, capacity, length);
}

static inline femoris_result femoris_encode_ping(const femoris_ping *ping, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(FEMORIS_PING, ping, out, capacity, length);
}

static inline femoris_result femoris_encode_pong(const femoris_pong *pong, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(FEMORIS_PONG, pong, out, capacity, length);
}

static inline femoris_result femoris_encode_command(const femoris_command *command, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(FEMORIS_COMMAND, command, out, capacity, length);
}

static inline femoris_result femoris_encode_answer(const femoris_answer *answer, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(FEMORIS_ANSWER, answer, out, capacity, length);
}

static inline femoris_result femoris_encode_cue(const femoris_cue *cue, uint8_t *out, size_t capacity, size_t *length) {
  return femoris_encode_(FEMORIS_CUE, cue, out, capacity, length);
}

/* ---- Decoding ----------------------------------------------------------------------------------------------------- */

/* What comes before the fields, in the order of section 1.4. */
static inline femoris_result femoris_check_envelope_(femoris_walk_ *walk, size_t length) {
  walk->fault_at = length;
  if (length < 3u) {
    return FEMORIS_TOO_SHORT;
  }
  if (length > FEMORIS_MAX_FRAME) {
    walk->fault_at = FEMORIS_MAX_FRAME;
    return FEMORIS_TOO_LONG;
  }
  walk->fault_at = 0;
  if (walk->in[0] >> 4 != FEMORIS_MAJOR_VERSION) {
    return FEMORIS_UNKNOWN_VERSION;
  }
  walk->end = length - 2u;
  uint16_t stored = (uint16_t)(walk->in[walk->end] | (uint32_t)walk->in[walk->end + 1u] << 8);
  if (femoris_crc16(walk->in, walk->end) != stored) {
    walk->fault_at = walk->end;
    return FEMORIS_BAD_CRC;
  }
  if (!FEMORIS_SENSOR_SIDE && (walk->in[0] & 0xFu) == FEMORIS_SHORT && length != FEMORIS_SHORT_BYTES) {
    walk->fault_at = length < FEMORIS_SHORT_BYTES ? length : FEMORIS_SHORT_BYTES;
    return FEMORIS_BAD_LENGTH;
  }
  return FEMORIS_OK;
}

/*
 * Reads one frame. `bytes` may be anything; exactly `length` bytes are looked at.
 *
 * The samples of a data frame are written to `counts`, which has room for `max_samples` samples of 6 values; firmware that reads
 * only acks and resend requests gives NULL and 0. A longer data frame is FEMORIS_NO_ROOM. The texts of a config point into `bytes`.
 *
 * FEMORIS_OK: `frame` holds it. Otherwise its only meaningful field is fault_at: count it under the result, drop the bytes, go on.
 */
static inline femoris_result femoris_decode(const uint8_t *bytes, size_t length, int16_t *counts, size_t max_samples,
                                            femoris_frame *frame) {
  femoris_walk_ walk = {NULL, NULL, NULL, 0, 0, 0, 0, FEMORIS_OK};
  walk.in = bytes;
  walk.counts = counts;
  walk.max_samples = max_samples;
  walk.result = femoris_check_envelope_(&walk, length);
  if (walk.result == FEMORIS_OK) {
    frame->type = bytes[0] & 0xFu;
    femoris_walk_frame_(&walk, frame->type, NULL, &frame->as);
  }
  frame->fault_at = (uint16_t)walk.fault_at;
  return walk.result;
}

/* ---- Batches: several frames as one MQTT payload -------------------------------------------------------------------- */

/* A batch being written or read. Its fields are internal. */
typedef struct {
  uint8_t *out;
  const uint8_t *in;
  size_t size; /* capacity when writing, end of the frames when reading */
  size_t at;
  uint32_t frames;
} femoris_batch;

static inline void femoris_batch_put_(femoris_batch *batch, uint32_t value, unsigned width) {
  for (; width > 0u; width--) {
    batch->out[batch->at++] = (uint8_t)value;
    value >>= 8;
  }
}

/* Begins a batch in `out`; FEMORIS_NO_ROOM when not even an empty one fits. */
static inline femoris_result femoris_batch_begin(femoris_batch *batch, uint8_t *out, size_t capacity) {
  batch->out = out;
  batch->in = NULL;
  batch->size = capacity > FEMORIS_MAX_BATCH ? FEMORIS_MAX_BATCH : capacity;
  batch->at = 0;
  batch->frames = 0;
  if (capacity < 10u) {
    return FEMORIS_NO_ROOM;
  }
  femoris_batch_put_(batch, 0x104246u, 4);
  femoris_batch_put_(batch, 0, 2);
  return FEMORIS_OK;
}

/* Adds the bytes of one frame. FEMORIS_NO_ROOM: it does not fit and the batch is as before; finish it and begin another. */
static inline femoris_result femoris_batch_add(femoris_batch *batch, const uint8_t *frame, size_t length) {
  size_t room = batch->size - batch->at - 4u;
  if (room < 2u || length > room - 2u) {
    return FEMORIS_NO_ROOM;
  }
  femoris_batch_put_(batch, (uint32_t)length, 2);
  for (size_t i = 0; i < length; i++) {
    batch->out[batch->at++] = frame[i];
  }
  batch->frames++;
  return FEMORIS_OK;
}

/* Writes count and check; `*length` bytes are the payload. FEMORIS_TOO_SHORT: there is no frame in it. */
static inline femoris_result femoris_batch_finish(femoris_batch *batch, size_t *length) {
  if (batch->frames == 0u) {
    return FEMORIS_TOO_SHORT;
  }
  batch->out[4] = (uint8_t)batch->frames;
  batch->out[5] = (uint8_t)(batch->frames >> 8);
  femoris_batch_put_(batch, femoris_crc32(batch->out, batch->at), 4);
  *length = batch->at;
  return FEMORIS_OK;
}

static inline uint32_t femoris_le16_(const uint8_t *bytes) { return bytes[0] | (uint32_t)bytes[1] << 8; }

/* The next frame of an opened batch, undecoded and in place. Returns 0 when there is none left. */
static inline int femoris_batch_next(femoris_batch *batch, const uint8_t **frame, size_t *length) {
  if (batch->frames == 0u) {
    return 0;
  }
  *length = femoris_le16_(batch->in + batch->at);
  *frame = batch->in + batch->at + 2u;
  batch->at += 2u + *length;
  batch->frames--;
  return 1;
}

/*
 * Checks a payload's envelope and all its lengths; then femoris_batch_next gives its frames. After a refusal `*fault_at` is the byte at
 * fault and the batch gives no frames.
 */
static inline femoris_result femoris_batch_open(femoris_batch *batch, const uint8_t *payload, size_t length, size_t *fault_at) {
  batch->out = NULL;
  batch->in = payload;
  batch->frames = 0;
  batch->at = 6;
  *fault_at = 0;
  if (length < 10u) {
    *fault_at = length;
    return FEMORIS_TOO_SHORT;
  }
  if (length > FEMORIS_MAX_BATCH) {
    *fault_at = FEMORIS_MAX_BATCH;
    return FEMORIS_TOO_LONG;
  }
  if (payload[0] != 0x46u || payload[1] != 0x42u) {
    return FEMORIS_BAD_MAGIC;
  }
  *fault_at = 2;
  if (payload[2] >> 4 != FEMORIS_MAJOR_VERSION) {
    return FEMORIS_UNKNOWN_VERSION;
  }
  size_t end = length - 4u;
  *fault_at = end;
  if (femoris_crc32(payload, end) != (femoris_le16_(payload + end) | femoris_le16_(payload + end + 2u) << 16)) {
    return FEMORIS_BAD_CRC;
  }
  uint32_t frames = femoris_le16_(payload + 4);
  size_t at = 6;
  for (uint32_t i = 0; i < frames; i++) {
    *fault_at = at;
    if (end - at < 2u || end - at - 2u < femoris_le16_(payload + at)) {
      return FEMORIS_BAD_LENGTH;
    }
    at += 2u + femoris_le16_(payload + at);
  }
  *fault_at = 0;
  batch->size = end;
  batch->frames = frames;
  return FEMORIS_OK;
}

/* ---- Integer scaling ------------------------------------------------------------------------------------------------ */

/* The fraction in lowest terms; 0/0, which the encoder refuses, when it does not fit two u32 or is not positive. */
static inline femoris_scale femoris_scale_of(uint64_t numerator, uint64_t denominator) {
  femoris_scale scale = {0, 0};
  uint64_t divisor = numerator;
  uint64_t rest = denominator;
  while (rest != 0u) {
    uint64_t next = divisor % rest;
    divisor = rest;
    rest = next;
  }
  if (numerator != 0u && denominator != 0u && numerator / divisor <= UINT32_MAX && denominator / divisor <= UINT32_MAX) {
    scale.numerator = (uint32_t)(numerator / divisor);
    scale.denominator = (uint32_t)(denominator / divisor);
  }
  return scale;
}

/* m/s^2 per count of a 16-bit accelerometer with a range of +-range_g (1 g = 9.80665 m/s^2): 16 gives 196133/40960000. */
static inline femoris_scale femoris_accel_scale_of_range(uint16_t range_g) {
  return femoris_scale_of(range_g * (uint64_t)980665, (uint64_t)32768 * 100000);
}

/* m/s^2 per count of a chip whose data sheet states micro-g per count: 488 (0.488 mg) gives 11964113/2500000000. */
static inline femoris_scale femoris_accel_scale_of_step(uint32_t micro_g) {
  return femoris_scale_of(micro_g * (uint64_t)980665, (uint64_t)1000000 * 100000);
}

/* deg/s per count of a 16-bit gyroscope with a range of +-range_deg_per_s: 2000 gives 125/2048. */
static inline femoris_scale femoris_rate_scale_of_range(uint16_t range_deg_per_s) {
  return femoris_scale_of(range_deg_per_s, 32768);
}

/* deg/s per count of a chip whose data sheet states micro-deg/s per count: 70000 (70 mdps) gives 7/100. */
static inline femoris_scale femoris_rate_scale_of_step(uint32_t micro_deg_per_s) {
  return femoris_scale_of(micro_deg_per_s, 1000000);
}

/*
 * Measured rate in uHz, rounded: `intervals` sample periods took `elapsed_us`. Measure over ten seconds or more. 0, which the encoder
 * refuses, when that is no rate the config frame can carry or intervals is above 18 million.
 */
static inline uint32_t femoris_micro_hz(uint32_t intervals, uint64_t elapsed_us) {
  if (elapsed_us == 0u || intervals > 18000000u) {
    return 0;
  }
  uint64_t ticks = intervals * (uint64_t)1000000000000;
  uint64_t rate = ticks / elapsed_us;
  uint64_t rest = ticks % elapsed_us;
  rate += rest >= elapsed_us - rest ? 1u : 0u;
  return rate <= UINT32_MAX ? (uint32_t)rate : 0u;
}

/*
 * A reading in millionths of the scale's unit (um/s^2, udeg/s), rounded to nearest, halves away from 0. `scale` is one that can be
 * encoded. FEMORIS_BAD_VALUE: the scale has a 0, or the reading is beyond 2 million units, more than any chip's range.
 */
static inline femoris_result femoris_micro_units(int16_t count, femoris_scale scale, int64_t *micro) {
  if (scale.numerator == 0u || scale.denominator == 0u) {
    return FEMORIS_BAD_VALUE;
  }
  uint64_t product = (uint64_t)(count < 0 ? -(int32_t)count : (int32_t)count) * scale.numerator;
  uint64_t whole = product / scale.denominator;
  uint64_t rest = product % scale.denominator * 1000000u;
  if (whole >= 2000000u) {
    return FEMORIS_BAD_VALUE;
  }
  whole = whole * 1000000u + (rest + scale.denominator / 2u) / scale.denominator;
  *micro = count < 0 ? -(int64_t)whole : (int64_t)whole;
  return FEMORIS_OK;
}

/* A terminated string as the config's text; what is longer than 64 bytes stays too long, and the encoder refuses it. */
static inline femoris_text femoris_text_of(const char *terminated) {
  femoris_text text = {NULL, 0};
  text.bytes = terminated;
  while (text.length <= FEMORIS_MAX_TEXT && terminated[text.length] != '\0') {
    text.length++;
  }
  return text;
}

#endif
