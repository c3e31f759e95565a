#include "front/http/message.h"

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

TEST_CASE("what is no UTF-8 once decoded is nothing, so that no answer can hold it")
{
    for (const char* bytes :
         {"%ff", "%fe%ff", "%c0%af", "%e5%85", "a%80", "%ed%a0%80", "%f8%88%80%80%80", "%f4%90%80%80", "\xff"}) {
        CHECK_FALSE(decoded(bytes, true).has_value());
        CHECK_FALSE(is_readable(std::string{"node=o1&q="} + bytes));
        CHECK_FALSE(is_readable(std::string{bytes} + "=1&node=o1"));
        CHECK_FALSE(is_readable(std::string{"a&"} + bytes));
    }
    for (const char* query : {"", "&", "=", "&&=&", "q=%E6%94%AF%E9%83%A8", "q=%F0%A0%80%80&bare", "q=%00"})
        CHECK(is_readable(query));
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

TEST_CASE("a coding is sent only where the browser takes it, and a weight of nothing is a no")
{
    for (const char* yes : {"br", "gzip, br", "br;q=1", "br;q=0.1", "BR ; q=0.001", "*", "gzip;q=0, *", "gzip;q=0,br"})
        CHECK_MESSAGE(accepts_coding(yes, "br"), yes);
    for (const char* no : {"", "gzip", "br;q=0", "br;q=0.0", "br; Q=0.000", "brotli", "x-br", "*;q=0", "br;q=0, *",
                           "gzip, *;q=0", "identity", "br;q="})
        CHECK_FALSE_MESSAGE(accepts_coding(no, "br"), no);
}

TEST_CASE("a field that stands several times is one list, in its order")
{
    Request request;
    request.headers = {{"x-forwarded-for", "1.1.1.1"}, {"host", "a"}, {"x-forwarded-for", "2.2.2.2, 3.3.3.3"}};
    CHECK(request.list("x-forwarded-for") == "1.1.1.1, 2.2.2.2, 3.3.3.3");
    CHECK(request.list("cookie").empty());
}
