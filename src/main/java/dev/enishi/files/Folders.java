package dev.enishi.files;

import java.io.IOException;
import java.nio.file.Path;

/** Where files lie. */
public final class Folders {

	private Folders() {
	}

	/** Whether a file lies in a folder, wherever links lead. */
	public static boolean contains(Path folder, Path file) {
		try {
			return file.toRealPath().startsWith(folder.toRealPath());
		}
		catch (IOException ex) {
			return false;
		}
	}

}
