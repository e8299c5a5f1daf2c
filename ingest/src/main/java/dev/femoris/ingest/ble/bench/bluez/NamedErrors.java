package dev.femoris.ingest.ble.bench.bluez;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.exceptions.DBusExecutionException;

/**
 * Error answers with BlueZ' own names. The bus library names an error after its exception's class,
 * so classes {@code org.bluez.Error.Failed} and so on are made as they are needed.
 */
final class NamedErrors extends ClassLoader {

  private static final NamedErrors MADE = new NamedErrors();
  private static final ClassDesc SUPER = ClassDesc.of(DBusExecutionException.class.getName());
  private static final MethodTypeDesc WITH_TEXT = MethodTypeDesc.of(CD_void, CD_String);

  private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();

  private NamedErrors() {
    super(NamedErrors.class.getClassLoader());
  }

  static DBusExecutionException of(String name, String line) {
    try {
      return (DBusExecutionException)
          MADE.classes
              .computeIfAbsent(name, MADE::make)
              .getConstructor(String.class)
              .newInstance(line);
    } catch (ReflectiveOperationException defect) {
      throw new IllegalStateException(name, defect);
    }
  }

  private Class<?> make(String name) {
    byte[] bytes =
        ClassFile.of()
            .build(
                ClassDesc.of(name),
                made ->
                    made.withSuperclass(SUPER)
                        .withFlags(ClassFile.ACC_PUBLIC)
                        .withMethodBody(
                            INIT_NAME,
                            WITH_TEXT,
                            ClassFile.ACC_PUBLIC,
                            code ->
                                code.aload(0)
                                    .aload(1)
                                    .invokespecial(SUPER, INIT_NAME, WITH_TEXT)
                                    .return_()));
    return defineClass(name, bytes, 0, bytes.length);
  }
}
