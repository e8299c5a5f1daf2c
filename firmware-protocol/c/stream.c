/* Streams one sensor. The first four functions are yours; everything else is here. SPDX-License-Identifier: Apache-2.0 */
#include "femoris_wire.h"

extern void radio_send(const uint8_t *frame, size_t length); /* one notification, or one MQTT message */
extern uint64_t clock_us(void);                              /* monotonic; never set, never stepped */
extern uint16_t random_u16(void);                            /* other than last time, its low byte too */
extern void motor_play(const femoris_cue *cue);              /* leave it empty without a motor */

enum { SAMPLES = 9, FRAMES = 64 }; /* at 104 Hz a frame every 87 ms, and 5.5 s to send again */

static struct {
  uint64_t us;
  int16_t counts[SAMPLES][6];
} ring[FRAMES];
static uint16_t session;
static uint32_t next; /* index of the next sample */
static int last_cue;  /* number of the cue played last */

static void send(const femoris_frame *frame) {
  uint8_t bytes[FEMORIS_DATA_BYTES(SAMPLES)]; /* the config fits, too */
  size_t length;
  if (femoris_encode(frame, bytes, sizeof bytes, &length) == FEMORIS_OK) {
    radio_send(bytes, length);
  }
}

static void send_samples(uint32_t first, uint8_t flags) { /* the ones of a whole frame */
  const unsigned slot = first / SAMPLES % FRAMES;
  const femoris_frame data = {.type = FEMORIS_DATA,
                              .as.data = {.flags = flags, .config_id = 1, .count = SAMPLES, .session = session,
                                          .first_sample = first, .device_us = ring[slot].us, .counts = ring[slot].counts[0]}};
  send(&data);
}

void stream_status(uint8_t state) { /* every second, and at every change */
  const femoris_frame status = {.type = FEMORIS_STATUS,
                                .as.status = {.state_and_fill = FEMORIS_STATE_AND_FILL(state, 0), .session = session,
                                              .next_sample = next, .device_us = clock_us(),
                                              .battery_percent = FEMORIS_BATTERY_UNKNOWN}};
  send(&status);
}

void stream_start(void) { /* somebody subscribed */
  session = random_u16();
  next = 0;
  last_cue = -1;
  const femoris_frame config = {.type = FEMORIS_CONFIG,
                                .as.config = {.config_id = 1, .placement = FEMORIS_THIGH_RIGHT, .axis_map = {1, 2, 3},
                                              .session = session, .accel_range_decig = 160, .rate_range_deg_per_s = 2000,
                                              .accel_scale = femoris_accel_scale_of_range(16),
                                              .rate_scale = femoris_rate_scale_of_range(2000),
                                              .sample_rate_micro_hz = 104123456, /* measured, see femoris_micro_hz */
                                              .serial = femoris_text_of("F-1"), .firmware = femoris_text_of("1.0"),
                                              .abilities = FEMORIS_CAN_BACKFILL | FEMORIS_CAN_PING | FEMORIS_CAN_HAPTIC}};
  send(&config);
  stream_status(FEMORIS_STREAMING);
}

void stream_sample(const int16_t counts[6], uint64_t us) { /* at every sample of the chip */
  const unsigned slot = next / SAMPLES % FRAMES;
  const unsigned place = next % SAMPLES;
  for (unsigned channel = 0; channel < 6u; channel++) {
    ring[slot].counts[place][channel] = counts[channel];
  }
  if (place == 0u) {
    ring[slot].us = us;
  }
  if (++next % SAMPLES == 0u) {
    send_samples(next - SAMPLES, 0);
  }
}

static void send_again(const femoris_resend *wanted) {
  const uint32_t whole = next - next % SAMPLES;
  const uint32_t oldest = whole > (FRAMES - 1) * SAMPLES ? whole - (FRAMES - 1) * SAMPLES : 0;
  const uint32_t from = wanted->first_sample;
  const uint32_t left = from < whole ? whole - from : 0;
  const uint32_t end = from + (wanted->count < left ? wanted->count : left);
  for (uint32_t first = from > oldest ? from - from % SAMPLES : oldest; first < end; first += SAMPLES) {
    send_samples(first, FEMORIS_HISTORICAL);
  }
}

static void answer(const femoris_ping *ping, uint64_t came) {
  const femoris_frame pong = {.type = FEMORIS_PONG,
                              .as.pong = {.number = ping->number, .host_us = ping->host_us, .device_us = came,
                                          .turnaround_us = (uint32_t)(clock_us() - came)}};
  send(&pong);
}

void stream_command(const uint8_t *bytes, size_t length) { /* the receiver wrote something */
  const uint64_t came = clock_us();
  femoris_frame command;
  if (femoris_decode(bytes, length, NULL, 0, &command) != FEMORIS_OK) {
    return;
  }
  if (command.type == FEMORIS_PING) {
    answer(&command.as.ping, came);
  } else if (command.type == FEMORIS_RESEND && command.as.resend.session == session) {
    send_again(&command.as.resend);
  } else if (command.type == FEMORIS_CUE && command.as.cue.session == session && command.as.cue.last_sample >= next &&
             command.as.cue.number != last_cue) {
    last_cue = command.as.cue.number;
    motor_play(&command.as.cue);
  }
}
