// Options of serve: listening address, accepted hosts, trusted proxies; and what is refused before it listens.
#include "front/cli/office_test.h"

using namespace jinze::cli;
using jinze::cli::test::Office;

TEST_CASE("nothing is served beyond this machine without a certificate, or a proxy that encrypts")
{
    Office office;
    office.tell({"init", "--start", "2026-01-01"});
    for (const char* listen : {"0.0.0.0:0", "192.0.2.1:0", "[::]:0"}) {
        const auto told = office.tell({"serve", "--listen", listen});
        CHECK(told.code == refused);
        CHECK(told.err.find("--cert") != told.err.npos);
    }
    CHECK(office.tell({"serve", "--cert", "only-half.pem"}).code == refused);
    CHECK(office.tell({"serve", "--listen", "nowhere"}).code == refused);
}

TEST_CASE("a proxy is named by address or net, and anything else is refused by name")
{
    Office office;
    office.tell({"init", "--start", "2026-01-01"});
    for (const char* wrong : {"proxy.example", "10.0.0.0/99", ","}) {
        const auto told = office.tell({"serve", "--behind-proxy", wrong});
        CHECK(told.code == refused);
        CHECK(told.err.find("--behind-proxy") != told.err.npos);
    }
}
