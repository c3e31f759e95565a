// Negotiation of TLS, and hostile bytes in place of a handshake.
#include <doctest/doctest.h>
#include <openssl/ssl.h>

#include "front/http/certificate_test.h"
#include "front/http/echo_test.h"

using namespace jinze::http;
using namespace std::chrono_literals;

namespace {

struct Secured {
    Certificate certificate;
    Echo site;
    Server server{{.port = 0,
                   .certificate = certificate.path(),
                   .key = certificate.path(),
                   .threads = 1,
                   .workers = 2,
                   .limits = {.head = 2000ms}},
                  site};
};

// A client with these offers; returns the negotiated cipher, or empty if there is none.
struct Offer {
    int least = TLS1_VERSION, most = TLS1_3_VERSION;
    const char* ciphers = "ALL:@SECLEVEL=0";
};
std::string agreed(std::uint16_t port, const Offer& offer, std::string* answer = nullptr)
{
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_min_proto_version(context, offer.least);
    SSL_CTX_set_max_proto_version(context, offer.most);
    SSL_CTX_set_cipher_list(context, offer.ciphers);
    const int number = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(port);
    ::inet_pton(AF_INET, "127.0.0.1", &there.sin_addr);
    REQUIRE(::connect(number, reinterpret_cast<sockaddr*>(&there), sizeof there) == 0);
    SSL* ssl = SSL_new(context);
    SSL_set_fd(ssl, number);
    std::string cipher;
    if (SSL_connect(ssl) == 1) {
        cipher = SSL_get_cipher(ssl);
        const std::string asked = get("/over-tls");
        SSL_write(ssl, asked.data(), static_cast<int>(asked.size()));
        char bytes[2000];
        const int read = SSL_read(ssl, bytes, sizeof bytes);
        if (answer && read > 0) answer->assign(bytes, static_cast<std::size_t>(read));
        CHECK_FALSE(SSL_session_reused(ssl));
        if (SSL_version(ssl) == TLS1_2_VERSION) {
            CHECK(SSL_renegotiate(ssl) >= 0);
            CHECK(SSL_do_handshake(ssl) <= 0);  // renegotiation is refused
        }
    }
    SSL_free(ssl);
    SSL_CTX_free(context);
    ::close(number);
    return cipher;
}

}  // namespace

TEST_CASE("a request over TLS is answered, and is known to be secure")
{
    Secured secured;
    std::string answer;
    CHECK_FALSE(agreed(secured.server.port(), {}, &answer).empty());
    CHECK(answer.find("GET /over-tls") != answer.npos);
    CHECK(secured.site.who().ends_with(" https"));
}

TEST_CASE("only what keeps recorded connections secret later is agreed on")
{
    Secured secured;
    const std::uint16_t port = secured.server.port();
    CHECK(agreed(port, {.least = TLS1_3_VERSION}).starts_with("TLS_"));
    CHECK(agreed(port, {.most = TLS1_2_VERSION}).starts_with("ECDHE-RSA-"));
    CHECK(agreed(port, {.most = TLS1_2_VERSION, .ciphers = "ECDHE-RSA-AES128-GCM-SHA256"}) ==
          "ECDHE-RSA-AES128-GCM-SHA256");
    for (const char* old : {"AES128-GCM-SHA256:@SECLEVEL=0", "AES256-SHA:@SECLEVEL=0", "kRSA:@SECLEVEL=0",
                            "ECDHE-RSA-AES128-SHA256:@SECLEVEL=0", "DHE:@SECLEVEL=0", "aNULL:@SECLEVEL=0"})
        CHECK_MESSAGE(agreed(port, {.most = TLS1_2_VERSION, .ciphers = old}).empty(), old);
    CHECK(agreed(port, {.most = TLS1_1_VERSION}).empty());
    CHECK_FALSE(agreed(port, {}).empty());
}

TEST_CASE("garbage in place of a handshake ends that connection, and the next is served")
{
    Secured secured;
    for (const std::string& bytes :
         {get("/plain"), std::string(70'000, '\0'), std::string{"\x16\x03\x01\xff\xff"} + std::string(70'000, 'x'),
          std::string{"\x16\x03\x03\0\x04\x01\0\0\0", 9}, std::string{"\x80\x2e\x01\0\x02", 5}}) {
        Talk talk{secured.server.port()};
        talk.send(bytes);
        talk.hear(5000ms);
        CHECK(talk.closed());
        CHECK_FALSE(agreed(secured.server.port(), {}).empty());
    }
    CHECK(secured.site.losses == 0);
}
