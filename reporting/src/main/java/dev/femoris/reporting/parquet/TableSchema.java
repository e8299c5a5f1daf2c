package dev.femoris.reporting.parquet;

import dev.femoris.reporting.table.Column;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** A table's columns in the words of the format, as its encoder and as its footer have them. */
final class TableSchema {

  private static final String ROOT = "table";

  private TableSchema() {}

  static MessageType of(List<Column> columns) {
    var message = Types.buildMessage();
    for (Column column : columns) {
      switch (column.kind()) {
        case TEXT ->
            message
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
        case WHOLE -> message.optional(PrimitiveTypeName.INT64).named(column.name());
        case NUMBER -> message.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      }
    }
    return message.named(ROOT);
  }

  /** The same for the footer: the root, then each column. */
  static List<SchemaElement> elements(List<Column> columns) {
    List<SchemaElement> all = new ArrayList<>();
    all.add(new SchemaElement(ROOT).setNum_children(columns.size()));
    columns.forEach(column -> all.add(element(column)));
    return all;
  }

  private static SchemaElement element(Column column) {
    var element =
        new SchemaElement(column.name())
            .setType(type(column.kind()))
            .setRepetition_type(FieldRepetitionType.OPTIONAL);
    return column.kind() == Column.Kind.TEXT
        ? element
            .setConverted_type(ConvertedType.UTF8)
            .setLogicalType(LogicalType.STRING(new StringType()))
        : element;
  }

  static Type type(Column.Kind kind) {
    return switch (kind) {
      case TEXT -> Type.BYTE_ARRAY;
      case WHOLE -> Type.INT64;
      case NUMBER -> Type.DOUBLE;
    };
  }
}
