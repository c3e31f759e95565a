// What a template may ask for, and what it is filled with. A field is written {{名称}}. A list repeats what stands
// between {{#名单}} and {{/名单}}: rows of a table, or whole paragraphs; within it its columns are fields, too, and a
// paragraph that is nothing but a column without a value is left out. {{#名称}} of a field shows what stands between
// the marks where the field has a value.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jinze::papers {

struct Field {
    std::string_view name, about;  // in Chinese, as in docs/papers.md
};
struct ListOfRows {
    std::string_view name, about;
    std::vector<Field> columns;
};
struct Fields {
    std::vector<Field> fields;
    std::vector<ListOfRows> lists;

    const ListOfRows* list(std::string_view name) const;
    bool has(std::string_view name) const;  // a field outside lists
};

using Row = std::map<std::string, std::string, std::less<>>;
// A line break in a value begins a new line; where a field is the whole paragraph, a new paragraph.
struct Values {
    Row fields;  // absent: empty
    std::map<std::string, std::vector<Row>, std::less<>> lists;

    bool operator==(const Values&) const = default;
};

}  // namespace jinze::papers
