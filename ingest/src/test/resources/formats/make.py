"""Makes the small recordings beside this file, one per format, all of one made-up movement.

A sensor turns about its z axis: angle 0.5 (1 - cos(pi t)) rad, 3 s at 50 Hz, first up along x.
Run it in this folder: python3 make.py
"""
import io
import json
import math
import struct
import zipfile

G = 9.80665
RATE_HZ = 50
COUNT = 150
EPOCH_S = 1_700_000_000
DEG = math.pi / 180


def sample(t):
    """Specific force in m/s2 and rate in rad/s."""
    angle = 0.5 * (1 - math.cos(math.pi * t))
    rate = 0.5 * math.pi * math.sin(math.pi * t)
    return (G * math.cos(angle), -G * math.sin(angle), 0.2), (0.01, -0.02, rate)


TIMES = [i / RATE_HZ for i in range(COUNT)]


def text(name, lines):
    with open(name, "w", newline="\n") as f:
        f.write("\n".join(lines) + "\n")


def movella_dot():
    lines = ["sep=,", "DeviceTag:,left", "OutputRate:,50Hz", "",
             "PacketCounter,SampleTimeFine,Acc_X,Acc_Y,Acc_Z,Gyr_X,Gyr_Y,Gyr_Z,Status"]
    for i, t in enumerate(TIMES):
        a, g = sample(t)
        fine = (2**32 - 1_000_000 + round(t * 1e6)) % 2**32
        lines.append(",".join([str(i), str(fine)] + [f"{x:.6f}" for x in a]
                              + [f"{x / DEG:.6f}" for x in g] + ["0"]))
    text("movella_dot.csv", lines)


def shimmer():
    names = ["Timestamp_Unix_CAL", "Accel_LN_X_CAL", "Accel_LN_Y_CAL", "Accel_LN_Z_CAL",
             "Accel_WR_X_CAL", "Accel_WR_Y_CAL", "Accel_WR_Z_CAL",
             "Gyro_X_CAL", "Gyro_Y_CAL", "Gyro_Z_CAL"]
    lines = ["sep=,", ",".join("Shimmer_9A3F_" + n for n in names) + ",",
             ",".join(["ms"] + ["m/(s^2)"] * 6 + ["deg/s"] * 3) + ","]
    for t in TIMES:
        a, g = sample(t)
        lines.append(",".join([f"{EPOCH_S * 1000 + t * 1000:.3f}"] + ["19.9"] * 3
                              + [f"{x:.6f}" for x in a] + [f"{x / DEG:.6f}" for x in g]) + ",")
    text("shimmer.csv", lines)


def xio():
    lines = ["Time (s),Gyroscope X (deg/s),Gyroscope Y (deg/s),Gyroscope Z (deg/s),"
             "Accelerometer X (g),Accelerometer Y (g),Accelerometer Z (g)"]
    for t in TIMES:
        a, g = sample(t)
        lines.append(",".join([f"{t:.6f}"] + [f"{x / DEG:.7f}" for x in g]
                              + [f"{x / G:.9f}" for x in a]))
    text("xio.csv", lines)


def xsens_mt():
    lines = ["// Start Time: Unknown", "// Update Rate: 50.0Hz",
             "PacketCounter\tSampleTimeFine\tAcc_X\tAcc_Y\tAcc_Z\tGyr_X\tGyr_Y\tGyr_Z"]
    for i, t in enumerate(TIMES):
        a, g = sample(t)
        lines.append("\t".join([str(i), str(5000 + round(t * 1e4))] + [f"{x:.6f}" for x in a + g]))
    text("xsens_mt.txt", lines)


def own_columns():
    lines = ["my logger", "Zeit;wx;wy;wz;az;ay;ax"]
    for t in TIMES:
        a, g = sample(t)
        cells = [f"{t * 1000:.3f}"] + [f"{x / DEG:.6f}" for x in g] \
            + [f"{x / G * 1000:.5f}" for x in (-a[2], a[1], a[0])]
        lines.append(";".join(cells).replace(".", ","))
    text("own.csv", lines)
    text("own.columns", ["# what the columns of own.csv are", "time = Zeit", "time-unit = ms",
                         "accel-x = #7", "accel-y = ay", "accel-z = -az", "accel-unit = mg",
                         "rate-x = wx", "rate-y = wy", "rate-z = wz", "rate-unit = deg/s",
                         "separator = semicolon", "header-line = 2", "placement = shank_left"])


def table(header, times, values, sep=",", form="{:.9g}"):
    rows = [header] + [sep.join([time] + [form.format(x) for x in v])
                       for time, v in zip(times, values)]
    return "\n".join(rows) + "\n"


def zipped(name, entries):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as z:
        for entry, content in entries.items():
            z.writestr(zipfile.ZipInfo(entry, (2024, 1, 1, 0, 0, 0)), content)


def sensor_logger(name, ios):
    stamps = [f"{EPOCH_S * 10**9 + round(t * 1e9)},{t:.6f}" for t in TIMES]
    later = [f"{EPOCH_S * 10**9 + round((t - 0.007) * 1e9)},{t - 0.007:.6f}" for t in TIMES]
    head = "time,seconds_elapsed,z,y,x"
    sign = -1 if ios else 1
    rates = [sample(t)[1][::-1] for t in TIMES]
    entries = {"Gyroscope.csv": table(head, stamps, rates)}
    if ios:
        gravity = [(0.2, 0.1, 9.8) for t in TIMES]
        linear = [[sign * (x - d) for x, d in zip(sample(t - 0.007)[0][::-1], d3)]
                  for t, d3 in zip(TIMES, gravity)]
        entries["Accelerometer.csv"] = table(head, later, linear)
        entries["Gravity.csv"] = table(head, later, [[sign * x for x in v] for v in gravity])
    else:
        total = [sample(t - 0.007)[0][::-1] for t in TIMES]
        entries["TotalAcceleration.csv"] = table(head, later, total)
    entries["Metadata.csv"] = ("version,device name,recording time,platform,appVersion\n"
                               f"3,phone,2024-01-01,{'ios' if ios else 'android'},1.30\n")
    zipped(name, entries)


def phyphox():
    def rows(times, values, header):
        return table(header, [f"{t:.9E}" for t in times], values, ";", "{:.9E}")
    early = [t + 0.004 for t in TIMES]
    zipped("phyphox.zip", {
        "Accelerometer.csv": rows(early, [sample(t)[0] for t in early],
                                  '"Time (s)";"X (m/s^2)";"Y (m/s^2)";"Z (m/s^2)"'),
        "Linear Accelerometer.csv": rows(TIMES, [(0.1, 0.1, 0.1)] * COUNT,
                                         '"Time (s)";"X (m/s^2)";"Y (m/s^2)";"Z (m/s^2)"'),
        "Gyroscope.csv": rows(TIMES, [sample(t)[1] for t in TIMES],
                              '"Time (s)";"X (rad/s)";"Y (rad/s)";"Z (rad/s)"'),
        "meta/time.csv": '"event";"experiment time";"system time";"system time text"\n'
                         f'"START";0.0E0;{EPOCH_S / 1e9:.15f}E9;"then"\n'})
    head = ",".join(['"Time (s)"'] + [f'"Acceleration {c} (m/s^2)"' for c in "xyz"]
                    + [f'"Gyroscope {c} (rad/s)"' for c in "xyz"])
    with open("phyphox_raw.csv", "w", newline="\n") as f:
        f.write(table(head, [f"{t:.6f}" for t in TIMES],
                      [sample(t)[0] + sample(t)[1] for t in TIMES]))


def movesense():
    packets = []
    for first in range(0, COUNT - COUNT % 8, 8):
        block = [sample(t) for t in TIMES[first:first + 8]]
        packets.append({
            "ArrayAcc": [dict(zip("xyz", a)) for a, _ in block],
            "ArrayGyro": [dict(zip("xyz", [x / DEG for x in g])) for _, g in block],
            "Timestamp": 12_000 + round(first * 1000 / RATE_HZ)})
    with open("movesense.json", "w") as f:
        json.dump({"Meas": {"IMU6": packets}}, f)


def wit_frame(kind, content):
    frame = bytes([0x55, kind]) + content
    return frame + bytes([sum(frame) & 255])


def witmotion():
    out = b""
    for t in TIMES:
        a, g = sample(t)
        ms = round(t * 1000)
        out += wit_frame(0x50, struct.pack("<6BH", 24, 1, 2, 3, 4, ms // 1000, ms % 1000))
        out += wit_frame(0x51, struct.pack("<4h", *[round(x / G / 16 * 32768) for x in a], 0))
        out += wit_frame(0x52, struct.pack("<4h", *[round(x / DEG / 2000 * 32768) for x in g], 0))
    open("witmotion.TXT", "wb").write(out)


def cwa(name, gyroscope):
    out = b"MD" + struct.pack("<H", 1020) + bytes(1020)
    per = 40 if gyroscope else 80
    for first in range(0, COUNT - COUNT % 10, per):
        block = [sample(t) for t in TIMES[first:first + per]]
        ticks = round(first / RATE_HZ * 65536)
        stamp = (24 << 26) | (1 << 22) | (2 << 17) | (3 << 12) | (4 << 6) | (ticks // 65536)
        fraction = ticks % 65536
        offset = -((fraction & 0xFFFE) * RATE_HZ // 65536)
        data = b""
        for a, g in block:
            if gyroscope:
                data += struct.pack("<3h", *[round(x / DEG / 2000 * 32768) for x in g])
            data += struct.pack("<3h", *[round(x / G * 2048) for x in a])
        head = b"AX" + struct.pack("<HHIIIHHHBBhH", 508, 0x8000 | fraction >> 1, 0, 0, stamp,
                                   3 << 13 | 2 << 10, 0, 0, 0x49, 0x62 if gyroscope else 0x32,
                                   offset, len(block))
        body = head + data + bytes(480 - len(data))
        check = -sum(struct.unpack("<255H", body)) & 0xFFFF
        out += body + struct.pack("<H", check)
    open(name, "wb").write(out)


def fit(name, motion):
    fit_s = EPOCH_S - 631065600
    body = b""

    def define(local, message, fields):
        return struct.pack("<BBBHB", 0x40 | local, 0, 0, message, len(fields)) \
            + b"".join(bytes(f) for f in fields)
    if motion:
        times = [(253, 4, 0x86), (0, 2, 0x84), (1, 20, 0x84)]
        body += define(0, 165, times + [(8, 20, 0x83), (9, 20, 0x83), (10, 20, 0x83)])
        body += define(1, 164, times + [(5, 40, 0x88), (6, 40, 0x88), (7, 40, 0x88)])
        for first in range(0, COUNT, 10):
            ms = first * 1000 // RATE_HZ
            head = struct.pack("<IH10H", fit_s + ms // 1000, ms % 1000,
                               *[20 * i for i in range(10)])
            block = [sample(t) for t in TIMES[first:first + 10]]
            body += b"\x00" + head + b"".join(
                struct.pack("<10h", *[round(a[c] / G * 1000) for a, _ in block]) for c in range(3))
            body += b"\x01" + head + b"".join(
                struct.pack("<10f", *[g[c] / DEG for _, g in block]) for c in range(3))
    else:
        body += define(0, 20, [(253, 4, 0x86), (3, 1, 0x02)])
        for second in range(30):
            body += struct.pack("<BIB", 0, fit_s + second, 120)
    head = struct.pack("<BBHI4s", 14, 0x20, 2140, len(body), b".FIT") + b"\0\0"
    open(name, "wb").write(head + body + b"\0\0")


movella_dot()
shimmer()
xio()
xsens_mt()
own_columns()
sensor_logger("sensor_logger_ios.zip", True)
sensor_logger("sensor_logger_android.zip", False)
phyphox()
movesense()
witmotion()
cwa("ax6.cwa", True)
cwa("ax3.cwa", False)
fit("motion.fit", True)
fit("run.fit", False)
