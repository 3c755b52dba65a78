package vn.toso.testing;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** Tables as a client sends and downloads them. */
public final class Files {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Files() {}

    public static Response csv(String username, String path, String table) {
        return Demo.as(username)
                .contentType(CSV)
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    public static byte[] download(String username, String type, String path) {
        return Demo.as(username)
                .accept(type)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    public static ValidatableResponse send(String username, String type, byte[] table, String path) {
        return Demo.as(username)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(table)
                .post(path)
                .then();
    }
}
