#include "http/message.h"

#include <doctest/doctest.h>

using namespace jinze::http;

TEST_CASE("a member of the query is found by its name and decoded")
{
    Request request;
    request.query = "node=o17&text=%E5%85%9A%E8%AF%BE+%2B1&empty=&bare&node=o18";
    CHECK(request.asked("node") == "o17");
    CHECK(request.asked("text") == "党课 +1");
    CHECK(request.asked("empty") == "");
    CHECK(request.asked("bare") == "");
    CHECK_FALSE(request.asked("nod").has_value());
    CHECK_FALSE(request.asked("").has_value());
}

TEST_CASE("a broken escape is nothing, not something else")
{
    for (const char* broken : {"%", "%4", "%zz", "a%4"}) CHECK_FALSE(decoded(broken, true).has_value());
    CHECK(decoded("a+b%20c", false) == "a+b c");
}

TEST_CASE("a cookie is found by its whole name")
{
    Request request;
    request.headers = {{"cookie", "a=1; __Host-jinze=token==; __Host-jinze-device=x"}};
    CHECK(request.cookie("__Host-jinze") == "token==");
    CHECK(request.cookie("__Host-jinze-device") == "x");
    CHECK_FALSE(request.cookie("jinze").has_value());
    CHECK_FALSE(Request{}.cookie("a").has_value());
}
