// Downloads get a safe file name, whatever the request asks.

#include <doctest/doctest.h>

#include <algorithm>

#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

TEST_CASE("every workbook is an attachment under a name of our own, whatever stands in the address")
{
    District district;
    const auto came = district.come_in(work_secretary);
    int saved = 0;
    for (const char* path : {"/api/tables/people.xlsx", "/api/tables/records.xlsx", "/api/tables/duties.xlsx",
                             "/api/tables/burden.xlsx", "/api/tables/obligations.xlsx?node=o1", "/api/templates/people",
                             "/api/tables/people.xlsx?text=%22%3B%20filename%3Devil.exe%0D%0AX-Evil%3A%201",
                             "/api/templates/people.xlsx"}) {
        const http::Response answer = district.get(path, came);
        if (answer.status != 200) continue;
        ++saved;
        std::string said;
        for (const auto& [name, value] : answer.headers) {
            if (name == "Content-Disposition") said = value;
            CHECK_MESSAGE(name != "X-Evil", path);
        }
        CHECK_MESSAGE(said.starts_with("attachment; filename=\""), path, " ", said);
        CHECK_MESSAGE(said.ends_with(".xlsx\""), path, " ", said);
        const auto plain = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
        };
        const std::string file = said.substr(22, said.size() - 23);
        CHECK_MESSAGE(std::all_of(file.begin(), file.end(), plain), path, " ", file);
    }
    CHECK(saved >= 4);
}
