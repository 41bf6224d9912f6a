package dev.enishi.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.enishi.EnishiException;
import dev.enishi.evidence.SourceText.Status;
import dev.enishi.evidence.SourceText.Unit;
import dev.enishi.model.Hash;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What is in a file: the lines of a plain text, or the pages of a PDF.
 *
 * @param sha256 the SHA-256 of the file
 * @param text its parts
 */
public record TextFile(String sha256, SourceText text) {

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	/** A small PDF may unpack to any size. */
	private static final long MOST_CHARACTERS = 20_000_000;

	/** What Japanese offices write besides UTF-8. */
	private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

	static TextFile without(Status status) {
		return new TextFile("", SourceText.without(status));
	}

	/** The same file where another one was cited. */
	TextFile changed() {
		return new TextFile(this.sha256, new SourceText(Status.CHANGED, this.text.unit(), this.text.parts()));
	}

	/** Reads a file that is not too large. */
	static TextFile read(Path file, int maxPages) throws IOException {
		return read(file, maxPages, new PDFTextStripper());
	}

	/**
	 * Reads a file that is not too large, so that what stands side by side on a page of a
	 * PDF is one line.
	 * @param maxPages how many pages a PDF may have
	 */
	public static TextFile readRows(Path file, int maxPages) throws IOException {
		return read(file, maxPages, new RowStripper());
	}

	private static TextFile read(Path file, int maxPages, PDFTextStripper stripper) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		SourceText text = startsWith(bytes, PDF) ? pdf(bytes, maxPages, stripper) : plain(bytes);
		return new TextFile(Hash.of(bytes), text);
	}

	private static boolean startsWith(byte[] bytes, byte[] beginning) {
		return bytes.length >= beginning.length
				&& Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
	}

	private static SourceText pdf(byte[] bytes, int maxPages, PDFTextStripper stripper) {
		List<String> pages = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(bytes)) {
			if (document.getNumberOfPages() > maxPages) {
				return SourceText.without(Status.TOO_LARGE);
			}
			long characters = 0;
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				if (Thread.currentThread().isInterrupted()) {
					throw EnishiException.cancelled();
				}
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				pages.add(stripper.getText(document).strip());
				characters += pages.get(page - 1).length();
				if (characters > MOST_CHARACTERS) {
					return SourceText.without(Status.TOO_LARGE);
				}
			}
		}
		catch (EnishiException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// the library throws many kinds at what is no good PDF
			return SourceText.without(Status.NOT_TEXT);
		}
		return pages.stream().allMatch(String::isEmpty) ? SourceText.without(Status.NOT_TEXT)
				: new SourceText(Status.AVAILABLE, Unit.PAGE, List.copyOf(pages));
	}

	private static SourceText plain(byte[] bytes) {
		for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_31J)) {
			try {
				String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
				if (text.indexOf('\0') < 0) {
					return new SourceText(Status.AVAILABLE, Unit.LINE, lines(text));
				}
			}
			catch (CharacterCodingException ex) {
				// the next one may fit
			}
		}
		return SourceText.without(Status.NOT_TEXT);
	}

	/** A byte order mark belongs to no line, and a line end ends one. */
	private static List<String> lines(String text) {
		return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
	}

}
