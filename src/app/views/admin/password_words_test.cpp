#include "app/views/admin/password_words.h"

#include "app/views/office_test.h"

using namespace jinze;
using views::test::Office;

TEST_CASE(
    "a password may be made neither of one's own name nor of the names of the district's organisations, nor of their "
    "first letters")
{
    Office town;
    const access::OwnWords own =
        town.as(views::test::secretary, [](const views::Reader& reader) { return views::password_words(reader); });
    const auto refused = [&](const char* password) {
        return access::object_to_password(password, "m6", own).has_value();
    };
    const std::string name =
        town.as(views::test::secretary, [](const views::Reader& reader) { return reader.asking().name(reader.who); });
    CHECK(refused((name + "今年要用的密码").c_str()));
    CHECK(refused("住建局2026年的密码"));
    CHECK(refused("住建局党组的密码一号"));
    CHECK(refused("zjjdz20260101"));  // 住建局党组
    CHECK(refused("ZJJ#2026#2026"));
    CHECK(refused("!!zyn!!19900101"));  // 周以宁, m6
    CHECK_FALSE(refused("每天早晨我要读三页书"));
    CHECK_FALSE(refused("correct horse battery"));
}
