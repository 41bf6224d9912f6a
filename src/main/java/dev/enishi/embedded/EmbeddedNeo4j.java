package dev.enishi.embedded;

import java.nio.file.Path;
import java.time.Duration;

import dev.enishi.files.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * An embedded Neo4j. It is reached over Bolt, as every other Neo4j is, so that nothing
 * else in the service knows the difference; it listens on the loopback interface alone.
 * Other users of the machine can neither read its folder nor log in, and cannot lock the
 * service out by wrong passwords: nobody guesses one of 256 random bits.
 */
final class EmbeddedNeo4j implements AutoCloseable {

	private static final String LOOPBACK = "127.0.0.1";

	private final DatabaseManagementService engine;

	private final Login login;

	private final Path folder;

	private @Nullable Address address;

	EmbeddedNeo4j(Path folder, long pageCacheMebibytes) {
		this(folder, pageCacheMebibytes, 0);
	}

	/**
	 * Starts the engine.
	 * @param port where it listens, 0 for any port that is free
	 */
	EmbeddedNeo4j(Path folder, long pageCacheMebibytes, int port) {
		Compaction.recover(folder);
		PrivateFiles.makeFolder(folder);
		this.login = Login.of(folder);
		this.engine = new DatabaseManagementServiceBuilder(folder.toAbsolutePath())
			.setConfig(GraphDatabaseSettings.auth_enabled, true)
			.setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
			.setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCacheMebibytes))
			.setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
			.setConfig(GraphDatabaseInternalSettings.dump_diagnostics, false)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, port))
			.setConfig(BoltConnector.advertised_address, new SocketAddress(LOOPBACK, port))
			.setConfig(BoltConnectorInternalSettings.enable_local_connector, false)
			.setConfig(BoltConnectorInternalSettings.use_native_transport, false)
			.setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
			.setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ofMillis(100))
			.build();
		this.folder = folder;
		try {
			this.login.enforce(this.engine);
		}
		catch (RuntimeException ex) {
			this.engine.shutdown();
			throw ex;
		}
	}

	/** Lets commands of other processes use it, until it is closed. */
	EmbeddedNeo4j shared() {
		this.address = Address.publish(this.folder, port());
		return this;
	}

	int port() {
		return ((GraphDatabaseAPI) graph()).getDependencyResolver()
			.resolveDependency(ConnectorPortRegister.class)
			.getLocalAddress(ConnectorType.BOLT)
			.getPort();
	}

	String password() {
		return this.login.password();
	}

	/** The database that holds the graph. */
	GraphDatabaseService graph() {
		return this.engine.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
	}

	@Override
	public void close() {
		try {
			if (this.address != null) {
				this.address.close();
			}
		}
		finally {
			this.engine.shutdown();
		}
	}

}
