<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>Preview</name>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
    <message>
      <source>Next document</source>
      <translation>Tờ kế tiếp</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>In</translation>
    </message>
  </context>
</TS>
