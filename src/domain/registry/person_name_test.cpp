#include "domain/registry/person_name.h"

#include <doctest/doctest.h>

using namespace jinze::registry;

TEST_CASE("two people, a remark or a sign is no name of one person; names of all peoples are")
{
    for (const char* typed : {"张三、李四", "李四(已故)", "钱七 转出", "钱七　退休", "钱七\n去世", "同上", " 同 上",
                              "=1+2", "赵六/孙八", "张三，李四", "a@b", "Anna*"})
        CHECK_MESSAGE(odd_in_name(typed).has_value(), typed);
    for (const char* typed :
         {"欧阳娜娜", "欧阳\n娜娜", "买买提·艾力", "Anna-Maria Li", "O'Neill", "张 三", "党员12", "退休", "王转出"})
        CHECK_MESSAGE(!odd_in_name(typed).has_value(), typed);
}
