package dev.enishi.evidence;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads what stands side by side as one line, with wide gaps between columns. */
final class RowStripper extends PDFTextStripper {

	/** A gap of more than so many widths of a blank parts columns. */
	private static final float WIDE = 3;

	private static final float SAME_ROW = 2;

	private float end;

	private float row = Float.NaN;

	RowStripper() {
		setSortByPosition(true);
	}

	@Override
	protected void writeString(String text, List<TextPosition> positions) throws IOException {
		TextPosition first = positions.get(0);
		TextPosition last = positions.get(positions.size() - 1);
		boolean sameRow = Math.abs(first.getYDirAdj() - this.row) < SAME_ROW;
		if (sameRow && first.getXDirAdj() - this.end > WIDE * first.getWidthOfSpace()) {
			writeString("   ");
		}
		this.row = last.getYDirAdj();
		this.end = last.getXDirAdj() + last.getWidthDirAdj();
		writeString(text);
	}

}
