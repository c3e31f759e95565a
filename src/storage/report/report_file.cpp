#include "storage/report/report_file.h"

#include <fstream>

namespace jinze::storage {
namespace {

sqlite::Database new_file(const std::string& path)
{
    std::ofstream{path, std::ios::app}.close();  // SQLite treats an empty file as a new database
    sqlite::Database database{path};
    database.run("PRAGMA synchronous = OFF");
    return database;
}

}  // namespace

ReportFile::ReportFile(const std::string& path, const char* schema) : database_{new_file(path)}, whole_{database_}
{
    database_.run(schema);
}

sqlite::Statement ReportFile::insert_into(const std::string& table, int columns) const
{
    std::string sql = "INSERT INTO " + table + " VALUES (";
    for (int i = 1; i <= columns; ++i) sql += (i > 1 ? ",NULLIF(?" : "NULLIF(?") + std::to_string(i) + ",'')";
    return {database_, sql + ")"};
}

}  // namespace jinze::storage
