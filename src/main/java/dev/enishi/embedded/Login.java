package dev.enishi.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

import dev.enishi.files.PrivateFiles;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.FileUserRepository;

/**
 * The password of the engine: made once, kept in a private file beside the store, and set
 * before anything listens, as {@code neo4j-admin dbms set-initial-password} does. So
 * there is no moment at which the engine takes the password that everybody knows.
 */
final class Login {

	static final String USER = AuthManager.INITIAL_USER_NAME;

	private static final int BYTES = 32;

	private final String password;

	private Login(String password) {
		this.password = password;
	}

	/** The password of the engine in a folder, made where there is none. */
	static Login of(Path folder) {
		Path file = folder.resolve("password");
		try {
			if (Files.notExists(file)) {
				PrivateFiles.write(file, random());
			}
			Login login = new Login(Files.readString(file, StandardCharsets.UTF_8));
			if (Files.notExists(folder.resolve("data/databases/system"))) {
				login.setForFirstStart(folder.resolve("data/dbms/auth.ini"));
			}
			return login;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The password of the engine cannot be read from " + file, ex);
		}
	}

	private static String random() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** The engine makes its first user of what this file says. */
	private void setForFirstStart(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.deleteIfExists(file);
		try (FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
			FileUserRepository users = new FileUserRepository(files, file, NullLogProvider.getInstance(),
					EmptyMemoryTracker.INSTANCE);
			users.start();
			users.create(new User(USER, null, SystemGraphCredential.createCredentialForPassword(
					this.password.getBytes(StandardCharsets.UTF_8), new SecureHasher()), false, false));
			users.shutdown();
		}
		catch (Exception ex) {
			throw new IOException("The first user of the engine cannot be prepared", ex);
		}
	}

	/**
	 * Has the engine take the password where it does not: the folder of an earlier
	 * version, or a file that was lost. Nobody knew the one before.
	 */
	void enforce(DatabaseManagementService engine) {
		GraphDatabaseAPI system = (GraphDatabaseAPI) engine.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
		if (!isTakenBy(system.getDependencyResolver().resolveDependency(AuthManager.class))) {
			system.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
					Map.of("password", this.password));
		}
	}

	private boolean isTakenBy(AuthManager engine) {
		try {
			return engine
				.login(AuthToken.newBasicAuthToken(USER, this.password), ClientConnectionInfo.EMBEDDED_CONNECTION)
				.subject()
				.getAuthenticationResult() == AuthenticationResult.SUCCESS;
		}
		catch (InvalidAuthTokenException ex) {
			return false;
		}
	}

	String password() {
		return this.password;
	}

}
