package dev.femoris.reporting.pdf;

import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A document's properties; no clock and no chance goes into them. */
final class PdfProperties {

  private PdfProperties() {}

  static void set(PDDocument document, Locale locale, String title) {
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setCreator("Femoris");
    document.setDocumentInformation(information);
    document.setDocumentId(0L);
    document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }
}
