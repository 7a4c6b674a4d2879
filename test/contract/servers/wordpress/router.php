<?php
// Every request goes to WordPress, which then takes its settings from our folder.
define('ABSPATH', getenv('COUNCIL_WORDPRESS') . '/');
require ABSPATH . 'index.php';
